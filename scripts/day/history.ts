import path from "node:path";
import { createLeadClient } from "@desk/extension/agent-client/lead-client";
import { openingOn } from "@desk/shared/calendar/opening";
import { submitDay } from "../../tests/support/submit-day.ts";
import { demoDay } from "../demo/day.ts";
import { inOrder } from "../demo/deliver.ts";
import { awaitReport, send } from "../demo/replay.ts";
import { type PairedSite, signInLead } from "../demo/site.ts";

/** A generated day without anything special, handed in without a screen: what the day of the story is compared with. */
export async function closeBefore(
  url: string,
  dataDir: string,
  site: PairedSite,
  date: string,
): Promise<void> {
  const seed = Number(date.replaceAll("-", ""));
  const nothing = { forgotten: false, outage: false, complaint: false, question: false };
  const { events } = demoDay(seed, date, site.plan, nothing);
  const caller = await signInLead(url, site.callers.get("console") ?? {}, site.leadPin);
  const callers = new Map([...site.callers, ["console", caller]]);
  await send(url, { ...site, callers }, inOrder(events));
  const file = path.join(dataDir, "reports", `daily-${date}.json`);
  await awaitReport({ file, date, closesAt: openingOn(date).closesAt ?? "", events }, 60_000);
  const { token = "", session = "" } = caller;
  await submitDay(createLeadClient({ fetch, baseUrl: url, token, session }), date);
}

import {
  pairingAnswerSchema,
  type SiteAnswer,
  sessionAnswerSchema,
  siteAnswerSchema,
  staffSchema,
} from "@desk/shared/contract";
import { pair } from "../lib/pairing.mjs";
import type { Settings } from "../lib/settings.mjs";
import { type DemoSite, demoCounters } from "./day.ts";
import { type Caller, get, post } from "./http.ts";

/** The paired PCs of the demo and who works at them. */
export type PairedSite = {
  readonly callers: ReadonlyMap<string, Caller>;
  readonly plan: DemoSite;
  readonly answer: SiteAnswer;
  readonly leadName: string;
  readonly leadPin: string;
};

const leadName = "岩永 和子";
const names = ["松本 彩", "緒方 健", "坂口 美咲", "古閑 直樹", "吉田 恵", "髙田 亮"] as const;

/** The console's caller with a session of its lead, who signs in anew every day. */
export async function signInLead(url: string, { token }: Caller, pin: string): Promise<Caller> {
  const answer = await post(url, "/api/sessions", { staffId: "lead-1", pin }, { ...(token && { token }) });
  const { session } = sessionAnswerSchema.parse(answer);
  return { ...(token && { token }), session };
}

/** Pairs six counters and the console as an operator would, and enters the staff as the site lead would. */
export async function setUpSite(url: string, settings: Settings): Promise<PairedSite> {
  const callers = new Map<string, Caller>();
  for (const counterId of demoCounters) {
    const { code } = await pair(counterId, settings);
    const { token } = pairingAnswerSchema.parse(await post(url, "/api/pairings", { code }, {}));
    callers.set(counterId, { token });
  }
  const { code, leadPin } = await pair("console", settings);
  const { token } = pairingAnswerSchema.parse(await post(url, "/api/pairings", { code }, {}));
  const console = await signInLead(url, { token }, leadPin ?? "");
  callers.set("console", console);
  await post(url, "/api/staff/lead-1", { name: leadName }, console, "PATCH");
  const ids: string[] = [];
  for (const [index, name] of names.entries()) {
    const person = { name, role: "staff", pin: String(1357 + index) };
    ids.push(staffSchema.parse(await post(url, "/api/staff", person, console)).id);
  }
  const answer = siteAnswerSchema.parse(await get(url, "/api/site", console));
  const seats = demoCounters.map((counterId, index) => [counterId, ids[index]]);
  return {
    callers,
    answer,
    leadName,
    leadPin: leadPin ?? "",
    plan: {
      staff: Object.fromEntries(seats) as DemoSite["staff"],
      leadId: "lead-1",
      deviceIds: answer.devices.map(({ id }) => id),
    },
  };
}

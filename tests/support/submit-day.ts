import type { LeadClient } from "@desk/extension/agent-client/lead-client";
import { granted } from "./granted.ts";

/** Confirms and hands in a day's report as a lead who has looked at everything, beside any browser. */
export async function submitDay({ reports }: LeadClient, date: string): Promise<number> {
  const first = granted(await reports.check(date));
  const extended = first.report.extendedUntil !== null;
  const reason = extended ? { extensionReason: "受付時間内に受けた案件が終わらなかったため" } : {};
  const texts = { ...first.report.texts, ...reason };
  const filled = granted(await reports.saveTexts(date, texts, first.textsRevision));
  const { report, fingerprint, items } = filled;
  const ticked = items.filter(({ answer }) => answer === "acknowledge").map(({ id }) => id);
  const shown = { revision: report.revision, fingerprint };
  const confirmed = granted(await reports.confirm(date, shown, ticked));
  const next = { revision: confirmed.report.revision, fingerprint: confirmed.fingerprint };
  return granted(await reports.submit(date, next, "hand")).report.revision;
}

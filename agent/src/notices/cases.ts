import { businessDateOf, instantOf } from "@desk/shared/calendar/business-date";
import type { Opening } from "@desk/shared/calendar/opening";
import type { Notice } from "@desk/shared/contract/notice";
import type { CaseState } from "@desk/shared/figures/case";
import { elapsed } from "@desk/shared/timing/phases";
import { words } from "./words.ts";

export type CaseInput = {
  readonly state: CaseState;
  readonly procedure: string;
  readonly counter: string;
  /** How long the 対応 of such a case usually takes, or should; null = nothing to compare with. */
  readonly usual: Usual | null;
};
export type Usual = { readonly ms: number; readonly source: "target" | "median" };

export type CaseLimits = { readonly overMedianTimes: number; readonly forgottenMin: number };

/** After the close, a case in which something was done within this time is being worked on. */
const atCloseQuietMs = 10 * 60_000;

/** A case left behind, or one whose 対応 takes far longer than usual. A forgotten one is not told as long besides. */
export function caseNotices(
  one: CaseInput,
  { opening, nowMs }: { readonly opening: Opening; readonly nowMs: number },
  limits: CaseLimits,
): Notice[] {
  const why = forgottenBecause(one.state, { opening, nowMs }, limits);
  if (why !== null) return [forgottenNotice(one, why)];
  const limitMs = (one.usual?.ms ?? Number.POSITIVE_INFINITY) * limits.overMedianTimes;
  const { servingMs } = elapsed(one.state, nowMs);
  return servingMs > limitMs && one.usual !== null ? [longNotice(one, one.usual)] : [];
}

type Forgotten = "earlier-day" | "after-close" | "untouched";

function forgottenBecause(
  { startedAt, phaseSince }: CaseState,
  { opening, nowMs }: { readonly opening: Opening; readonly nowMs: number },
  { forgottenMin }: CaseLimits,
): Forgotten | null {
  if (businessDateOf(startedAt) < opening.date) return "earlier-day";
  const quietMs = nowMs - Date.parse(phaseSince);
  const isClosed = opening.kind === "closed" || nowMs >= instantOf(opening.date, opening.closesAt);
  if (isClosed && quietMs >= atCloseQuietMs) return "after-close";
  return quietMs >= forgottenMin * 60_000 ? "untouched" : null;
}

function forgottenNotice({ state, procedure, counter }: CaseInput, why: Forgotten): Notice {
  const { transactionId, startedAt } = state;
  return {
    key: `case-forgotten ${transactionId}`,
    kind: "case-forgotten",
    subject: `forgotten ${transactionId}`,
    since: startedAt,
    level: "warning",
    title: words.caseForgottenTitle(counter),
    message: words.caseForgotten[why](procedure, startedAt),
    place: `cases/${businessDateOf(startedAt)}`,
  };
}

/** No minutes of the present in the words: they would be another text each time. */
function longNotice({ state, procedure, counter }: CaseInput, usual: Usual): Notice {
  const { transactionId, startedAt } = state;
  return {
    key: `case-long ${transactionId}`,
    kind: "case-long",
    subject: `long ${transactionId}`,
    since: startedAt,
    level: "warning",
    title: words.caseLongTitle(counter),
    message: words.caseLong(procedure, startedAt, usual),
    place: `cases/${businessDateOf(startedAt)}`,
  };
}

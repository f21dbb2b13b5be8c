import { isCityBusinessKind, type OpeningKind } from "@desk/shared/calendar/opening-kind";
import { type OpenCase, proposedThresholds, type SiteAnswer, type WaitLimits } from "@desk/shared/contract";
import { catalogueEntry, type Division } from "@desk/shared/procedures/catalogue";

/** As the lead has set them; an older agent knows only the proposal. */
export const limitsOf = ({ board }: Pick<SiteAnswer, "board">): WaitLimits => board ?? proposedThresholds;

/** S §8 names these as what comes after 6-(2), by agreement with the city. */
const secondary: readonly Division[] = ["6-1", "6-3-1", "6-3-2", "6-4"];

export type Yielding = {
  /** 6-(2) cases that wait, the longest first. */
  readonly waiting: readonly OpenCase[];
  /** What is being served meanwhile. */
  readonly others: readonly OpenCase[];
};

/**
 * The priority rule of S §8: on weekdays 6-(2) 電子証明書 comes before 6-(1), (3) and (4). It is kept while no 6-(2) case
 * waits longer than `limits`, or while nobody serves anything else; then null. Who works
 * where does not matter: a colleague at another window can take the case over.
 */
export function renewalsYield(
  openCases: readonly OpenCase[],
  openingKind: OpeningKind,
  nowMs: number,
  limits: WaitLimits,
): Yielding | null {
  if (!isCityBusinessKind(openingKind)) return null;
  const waiting = openCases.filter((one) => divisionOf(one) === "6-2" && waitsTooLong(one, nowMs, limits));
  const others = openCases.filter(
    (one) => one.phase === "serving" && secondary.some((division) => division === divisionOf(one)),
  );
  if (waiting.length === 0 || others.length === 0) return null;
  return { waiting: waiting.sort((a, b) => Date.parse(a.phaseSince) - Date.parse(b.phaseSince)), others };
}

/** On 保留 it waits for staff; after a long 審査待ち the card may have come back without anybody having taken it. */
function waitsTooLong({ phase, phaseSince }: OpenCase, nowMs: number, limits: WaitLimits): boolean {
  const waitedMin = (nowMs - Date.parse(phaseSince)) / 60_000;
  switch (phase) {
    case "hold":
      return waitedMin >= limits.heldLongMin;
    case "review":
      return waitedMin >= limits.reviewLongMin;
    case "serving":
    case "wrap-up":
      return false;
    default:
      return phase satisfies never;
  }
}

const divisionOf = ({ procedureId }: OpenCase) => catalogueEntry(procedureId)?.division;

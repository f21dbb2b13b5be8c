import { isCityBusinessKind, type OpeningKind } from "@desk/shared/calendar/opening-kind";
import type { OpenCase } from "@desk/shared/contract";
import { catalogueEntry, type Division } from "@desk/shared/procedures/catalogue";

/** A 6-(2) case that stands on 保留 for longer than this waits for staff. */
export const heldTooLongMs = 5 * 60_000;
/** 審査待ち is the city's time; after this long the card may have come back without anybody having taken it. */
export const reviewTooLongMs = 20 * 60_000;

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
 * waits (保留 over five minutes, or 審査待ち over twenty), or while nobody serves anything else; then null. Who works
 * where does not matter: a colleague at another window can take the case over.
 */
export function renewalsYield(
  openCases: readonly OpenCase[],
  openingKind: OpeningKind,
  nowMs: number,
): Yielding | null {
  if (!isCityBusinessKind(openingKind)) return null;
  const waiting = openCases.filter((one) => divisionOf(one) === "6-2" && waitsTooLong(one, nowMs));
  const others = openCases.filter(
    (one) => one.phase === "serving" && secondary.some((division) => division === divisionOf(one)),
  );
  if (waiting.length === 0 || others.length === 0) return null;
  return { waiting: waiting.sort((a, b) => Date.parse(a.phaseSince) - Date.parse(b.phaseSince)), others };
}

function waitsTooLong({ phase, phaseSince }: OpenCase, nowMs: number): boolean {
  const waitedMs = nowMs - Date.parse(phaseSince);
  switch (phase) {
    case "hold":
      return waitedMs >= heldTooLongMs;
    case "review":
      return waitedMs >= reviewTooLongMs;
    case "serving":
    case "wrap-up":
      return false;
    default:
      return phase satisfies never;
  }
}

const divisionOf = ({ procedureId }: OpenCase) => catalogueEntry(procedureId)?.division;

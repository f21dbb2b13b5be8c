import type { BusinessDate } from "@desk/shared/calendar/business-date";
import {
  type DayHours,
  hoursText,
  openingHoursProblem,
  stopHoursProblem,
  wholeDay,
} from "@desk/shared/calendar/day-hours";
import { type JlisStop, jlisStopOn } from "@desk/shared/calendar/jlis";
import { openingOn } from "@desk/shared/calendar/opening";
import { type OpeningKind, openingText, ownHoursOf } from "@desk/shared/calendar/opening-kind";
import type { OverridesAnswer } from "@desk/shared/contract/calendar";
import { words } from "./words.ts";

/** Everything entered so far. */
export type Entries = OverridesAnswer;

/** What is entered for a day, or taken back. */
export type Change =
  | {
      readonly what: "opening";
      readonly kind: OpeningKind;
      readonly hours?: DayHours;
      readonly reason: string;
    }
  | { readonly what: "opening-removed" }
  | { readonly what: "stop"; readonly hours: DayHours | null; readonly reason: string }
  | { readonly what: "stop-removed" };

/** The day's opening and J-LIS's stop once the change is made. */
export function afterChange(date: BusinessDate, change: Change, entries: Entries): Entries {
  const enteredNow = { revision: 0, enteredAt: "", enteredBy: "", locked: false };
  const overrides = entries.overrides.filter((one) => one.date !== date);
  const jlisChanges = entries.jlisChanges.filter((one) => one.date !== date);
  switch (change.what) {
    case "opening": {
      const { kind, hours, reason } = change;
      const entry = { date, kind, ...(hours && { hours }), reason, regularKind: kind, ...enteredNow };
      return { ...entries, overrides: [...overrides, entry] };
    }
    case "opening-removed":
      return { ...entries, overrides };
    case "stop": {
      const { hours, reason } = change;
      return { ...entries, jlisChanges: [...jlisChanges, { date, hours, reason, ...enteredNow }] };
    }
    case "stop-removed":
      return { ...entries, jlisChanges };
    default:
      return change satisfies never;
  }
}

export const isOfStop = ({ what }: Change) => what === "stop" || what === "stop-removed";
export const isRemoval = ({ what }: Change) => what === "opening-removed" || what === "stop-removed";

/** 停止 13:00〜15:00 */
export const stopText = (stop: Pick<JlisStop, "hours"> | null): string =>
  stop === null ? words.stop.noStop : words.stop.stops(hoursText(stop.hours));

/** What the change is about, as it stands in `entries`. */
export function standing(date: BusinessDate, change: Change, entries: Entries): string {
  return isOfStop(change)
    ? stopText(jlisStopOn(date, entries.jlisChanges))
    : openingText(openingOn(date, entries.overrides));
}

/** As typed: 全角 and 8:30 are taken too. */
export function tidyHours({ from, to }: DayHours): DayHours {
  return { from: tidyTime(from), to: tidyTime(to) };
}

function tidyTime(typed: string): string {
  const time = typed.normalize("NFKC").trim();
  return /^\d:\d{2}$/.test(time) ? `0${time}` : time;
}

/** What is being typed about a day's opening; `kind` null = nothing chosen yet. */
export type OpeningDraft = {
  readonly kind: OpeningKind | null;
  readonly hours: DayHours;
  readonly reason: string;
};

/** Why the typed hours will not do, or null. Hours as ever are no change when the kind is not changed either. */
export function draftProblem(date: BusinessDate, { kind, hours }: OpeningDraft): string | null {
  if (kind === null || kind === "closed") return null;
  const tidy = tidyHours(hours);
  const wrong = openingHoursProblem(tidy);
  if (wrong !== null) return wrong;
  const isAsEver = kind === openingOn(date).kind && ownHours(kind, tidy) === null;
  return isAsEver ? words.asEver(hoursText(tidy)) : null;
}

/** The change that the draft asks for; null while something is missing. */
export function openingChange(date: BusinessDate, draft: OpeningDraft): Change | null {
  const { kind } = draft;
  const reason = draft.reason.trim();
  if (kind === null || reason === "" || draftProblem(date, draft) !== null) return null;
  const own = kind === "closed" ? null : ownHours(kind, tidyHours(draft.hours));
  return { what: "opening", kind, ...(own === null ? {} : { hours: own }), reason };
}

const ownHours = (kind: OpeningKind, { from, to }: DayHours) =>
  ownHoursOf({ kind, opensAt: from, closesAt: to });

/** `part`: from–to, `whole`: all day, `none`: what the rule says does not take place. */
export type StopDraft = {
  readonly extent: "part" | "whole" | "none" | null;
  readonly hours: DayHours;
  readonly reason: string;
};

export function stopDraftProblem({ extent, hours }: StopDraft): string | null {
  return extent === "part" ? stopHoursProblem(tidyHours(hours)) : null;
}

export function stopChange(draft: StopDraft): Change | null {
  const reason = draft.reason.trim();
  if (draft.extent === null || reason === "" || stopDraftProblem(draft) !== null) return null;
  const hours = { part: tidyHours(draft.hours), whole: wholeDay, none: null }[draft.extent];
  return { what: "stop", hours, reason };
}

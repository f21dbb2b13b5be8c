import type { Absence, SavedTraining, Training } from "../contract/shift.ts";

/** One person planned for a day. Several stretches are told as one, from the first to the last. */
export type Planned = {
  readonly staffId: string;
  /** `HH:mm` */
  readonly from: string;
  readonly to: string;
  /** Where, in the order of the day: counter ids and `extraPosts`. */
  readonly posts: readonly string[];
  /** Work without breaks, minutes. */
  readonly minutes: number;
};

/** What the shift table says of one day; the sign-ins are not in it. */
export type DayStaffing = {
  readonly date: string;
  /** False when nobody has saved a table for the month: then nothing is planned and nothing is missing. */
  readonly entered: boolean;
  /** In the order of the site's staff. */
  readonly planned: readonly Planned[];
  readonly absences: readonly Absence[];
};

/** 延べ人数・時間 of a month. Actual = planned − away + stood in, by the table and the absences. */
export type MonthStaffing = {
  readonly month: string;
  readonly entered: boolean;
  readonly days: readonly {
    readonly date: string;
    readonly plannedPeople: number;
    readonly plannedMinutes: number;
    readonly actualPeople: number;
    readonly actualMinutes: number;
  }[];
  /** 延べ (person-days and minutes). */
  readonly total: {
    readonly plannedPeople: number;
    readonly plannedMinutes: number;
    readonly actualPeople: number;
    readonly actualMinutes: number;
  };
  readonly absences: readonly Absence[];
  readonly trainings: readonly (Training & { readonly id: SavedTraining["id"] })[];
};

/** Implemented by agent/src/shifts/staffing.ts: `createStaffing(raw)`. */
export type Staffing = {
  staffingOf(date: string): DayStaffing;
  /** @param month `2026-05` */
  staffingOfMonth(month: string): MonthStaffing;
};

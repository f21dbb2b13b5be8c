import { type BusinessDate, weekdayOf } from "./business-date.ts";
import { cityHolidayOn } from "./city-holidays.ts";
import type { DayHours } from "./day-hours.ts";
import { isBusySeasonSunday, isListedHolidayOpening } from "./holiday-openings.ts";
import { hoursOfKind, type OpeningKind } from "./opening-kind.ts";

/** 業務開始日 and 業務終了日, both inclusive (S §3). */
export const contractPeriod = { from: "2026-04-01", to: "2028-03-31" } as const;

/** 臨時停止, 臨時開庁 or 時間の変更 agreed with the city (S §5(3), 別紙1 ※2). One entry a day; the first one counts. */
export type OpeningOverride = {
  readonly date: BusinessDate;
  readonly kind: OpeningKind;
  /** The day's own hours; missing = those of its kind. */
  readonly hours?: DayHours | undefined;
  /** Shown to staff, Japanese. */
  readonly reason: string;
};

export type ClosedReason = "outside-contract" | "year-end" | "national-holiday" | "weekend" | "override";

/**
 * `detail` is the holiday's name or the words of an override. `closesAt` is the planned end: a day that runs over (延長) is
 * another thing, known from its last finish.
 */
export type Opening =
  | {
      readonly date: BusinessDate;
      readonly kind: Exclude<OpeningKind, "closed">;
      readonly opensAt: string;
      readonly closesAt: string;
      readonly detail?: string;
    }
  | {
      readonly date: BusinessDate;
      readonly kind: "closed";
      readonly reason: ClosedReason;
      readonly detail?: string;
      readonly opensAt?: never;
      readonly closesAt?: never;
    };

/**
 * Whether and how long the counter works on a day (S §5, 別紙1). Outside the contract period it is closed,
 * whatever an override says. The specification gives 休日開庁 no hours of its own: 8:30–17:15 is 準用 (FACTS §8).
 * @throws RangeError when `date` is no existing day.
 */
export function openingOn(date: BusinessDate, overrides: readonly OpeningOverride[] = []): Opening {
  const weekday = weekdayOf(date);
  if (date < contractPeriod.from || date > contractPeriod.to) {
    return { date, kind: "closed", reason: "outside-contract" };
  }
  const override = overrides.find((entry) => entry.date === date);
  if (override?.kind === "closed") {
    return { date, kind: "closed", reason: "override", detail: override.reason };
  }
  if (override !== undefined)
    return { ...opened(date, override.kind, override.hours), detail: override.reason };
  if (isBusySeasonSunday(date)) return opened(date, "busy-season-opening");
  if (isListedHolidayOpening(date)) return opened(date, "holiday-opening");

  const holiday = cityHolidayOn(date);
  if (holiday?.reason === "national-holiday") {
    return { date, kind: "closed", reason: holiday.reason, detail: holiday.name };
  }
  if (holiday !== null) return { date, kind: "closed", reason: holiday.reason };
  return opened(date, weekday === 4 ? "thursday-extended" : "weekday");
}

function opened(
  date: BusinessDate,
  kind: Exclude<OpeningKind, "closed">,
  own?: DayHours,
): Extract<Opening, { opensAt: string }> {
  const { from, to } = own ?? hoursOfKind(kind);
  return { date, kind, opensAt: from, closesAt: to };
}

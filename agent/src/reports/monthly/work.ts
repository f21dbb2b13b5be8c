import { weekdayOf } from "@desk/shared/calendar/business-date";
import { isHolidayOpening } from "@desk/shared/calendar/opening-kind";
import type { CallFigures, DailyReport, MonthlyReport } from "@desk/shared/contract";
import { sumCounts } from "@desk/shared/figures/counts";
import { catalogue } from "@desk/shared/procedures/catalogue";

type Days = readonly DailyReport[];
type ByProcedure = MonthlyReport["weekdays"];

/** Counts of the month by procedure, 休日開庁 days apart; every procedure of the contract is there. */
export function monthCounts(days: Days) {
  const holidays = sumCounts(days.filter(isHoliday).map((day) => day.transactions));
  const weekdays = sumCounts(days.filter((day) => !isHoliday(day)).map((day) => day.transactions));
  const all = sumCounts([weekdays, holidays]);
  const byOutcome: Record<string, number> = {};
  let tallied = 0;
  for (const of of Object.values(all.byProcedure)) {
    tallied += of.tallied;
    for (const [outcome, n] of Object.entries(of.byOutcome))
      byOutcome[outcome] = (byOutcome[outcome] ?? 0) + n;
  }
  return {
    weekdays: withMonth(weekdays.byProcedure),
    holidays: withMonth(holidays.byProcedure),
    byProcedure: Object.fromEntries(catalogue.map(({ id }) => [id, all.byProcedure[id]?.count ?? 0])),
    byOutcome,
    tallied,
  };
}

const isHoliday = (day: DailyReport) => isHolidayOpening(day.openingKind);

function withMonth(of: Readonly<Record<string, Omit<ByProcedure[string], "monthToDate">>>): ByProcedure {
  const none = { count: 0, byCounter: {}, byOutcome: {}, tallied: 0 };
  return Object.fromEntries(
    catalogue.map(({ id }) => {
      const figures = of[id] ?? none;
      return [id, { ...figures, monthToDate: figures.count }];
    }),
  );
}

/** 曜日×時間帯. A day's own hours stand there from its opening to its close, with their zeros. */
export function byWeekdayHour(days: Days): MonthlyReport["byWeekdayHour"] {
  const sums: Record<string, Record<string, number>> = {};
  for (const { businessDate, transactions } of days) {
    const weekday = String(weekdayOf(businessDate));
    const hours = sums[weekday] ?? {};
    sums[weekday] = hours;
    for (const [hour, n] of Object.entries(transactions.byHour)) hours[hour] = (hours[hour] ?? 0) + n;
  }
  return sums;
}

/** コールセンターの月計: the counts are those of the days. */
export function monthCalls(days: Days, times: Pick<CallFigures, "talk" | "afterCall">): CallFigures {
  const sum = (pick: (calls: CallFigures) => number) =>
    days.reduce((total, { calls }) => total + pick(calls), 0);
  const categories = catalogue.filter(({ division }) => division === "6-4");
  return {
    answered: sum((calls) => calls.answered),
    completed: sum((calls) => calls.completed),
    handedOver: sum((calls) => calls.handedOver),
    other: sum((calls) => calls.other),
    missed: sum((calls) => calls.missed),
    overflowed: sum((calls) => calls.overflowed),
    byCategory: Object.fromEntries(
      categories.map(({ id }) => [id, sum((calls) => calls.byCategory[id] ?? 0)]),
    ),
    bookings: {
      pickup: sum((calls) => calls.bookings.pickup),
      visit: sum((calls) => calls.bookings.visit),
    },
    ...times,
  };
}

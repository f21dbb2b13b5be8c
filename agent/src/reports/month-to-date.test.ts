import type { DailyReport, MonthlyAnswer } from "@desk/shared/contract";
import { type Division, divisions } from "@desk/shared/procedures/catalogue";
import { divisionOn } from "@desk/shared/procedures/division-on";
import { expect, test, vi } from "vitest";
import { contentDesk } from "../content/content.testing.ts";
import { caseOf } from "./day.testing.ts";
import { createDraft } from "./draft.ts";
import { divisionsOf } from "./monthly/days.ts";
import { record } from "./monthly/month.testing.ts";

// A whole month of days on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** June 2026: the 21st is opened for the occasion, the 28th is a 休日開庁 of the contract. */
const dates = ["2026-06-18", "2026-06-21", "2026-06-26", "2026-06-28", "2026-06-29", "2026-06-30"];
const kinds = [
  ...[{ procedureId: "guidance" }, { procedureId: "pin-reset" }, { procedureId: "application-new" }],
  { procedureId: "call-renewal", counterId: "call-1" },
];
const events = dates.flatMap((date, day) =>
  kinds.flatMap((of, n) =>
    // Quantities of which no two sums are alike.
    caseOf({ n: 1 + day * 10 + n, date, ...of, finish: { quantity: 2 ** day } }),
  ),
);

async function june() {
  const desk = contentDesk("2026-06-18T08:00:00+09:00");
  const override = { kind: "holiday-opening", reason: "臨時の休日開庁", revision: 0 };
  const { status } = await desk.ask("PUT", "/api/calendar/overrides/2026-06-21", override);
  expect(status).toBe(200);
  desk.deps.clock.set("2026-07-01T09:00:00+09:00");
  await record(desk.deps, events);
  return Object.assign(desk, { dailies: dates.map(createDraft(desk.deps)) });
}

const dailyOf = (dailies: readonly DailyReport[], date: string): DailyReport => {
  const found = dailies.find(({ businessDate }) => businessDate === date);
  if (found === undefined) throw new Error(`expected a daily report of ${date}`);
  return found;
};

/** 月累計 of a sheet by division of the contract. */
function monthOf({ openingKind, transactions }: DailyReport): Partial<Record<Division | "other", number>> {
  const sums: Partial<Record<Division | "other", number>> = {};
  for (const [procedureId, { monthToDate }] of Object.entries(transactions.byProcedure)) {
    const division = divisionOn(openingKind, procedureId);
    sums[division] = (sums[division] ?? 0) + monthToDate;
  }
  return sums;
}

test("月累計 of a division is the sum of the 計 that the month's sheets print under it so far", async () => {
  await using desk = await june();
  for (const [index, daily] of desk.dailies.entries()) {
    const upToNow = desk.dailies.slice(0, index + 1).map(divisionsOf);
    for (const [division, sum] of Object.entries(monthOf(daily)))
      expect(sum, `${division} on ${daily.businessDate}`).toBe(
        upToNow.reduce((total, day) => total + day[division as Division], 0),
      );
  }
});

test("月累計 of the month's last sheets is what the monthly report says", async () => {
  await using desk = await june();
  const { body } = await desk.ask<MonthlyAnswer>("GET", "/api/reports/monthly/2026-06");
  const weekday = monthOf(dailyOf(desk.dailies, "2026-06-30"));
  const holiday = monthOf(dailyOf(desk.dailies, "2026-06-28"));
  const { byDivision } = body.report;
  expect({ ...weekday, "6-5": holiday["6-5"] }).toEqual(
    Object.fromEntries(divisions.map((division) => [division, byDivision[division]])),
  );
});

test("a day is not compared with one 52 weeks before that was counted under other divisions", async () => {
  // 2027-06-20 lies 52 weeks after the Sunday opened for the occasion and is closed; 2027-06-27 is a 休日開庁, too.
  await using desk = await june();
  desk.deps.clock.set("2027-06-28T09:00:00+09:00");
  const draft = createDraft(desk.deps);
  expect(["2027-06-20", "2027-06-27", "2027-06-28"].map((date) => draft(date).lastYear?.total)).toEqual([
    ...[undefined, 4 * 2 ** 3, 4 * 2 ** 4],
  ]);
});

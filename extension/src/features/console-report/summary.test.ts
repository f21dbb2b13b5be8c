import type { DailyReport, DeskEvent } from "@desk/shared/contract";
import { foldDay } from "@desk/shared/figures/events";
import { expect, test } from "vitest";
import { meanText, procedureRows, totals } from "./summary.ts";

const by = { counterId: "window-1", staffId: "lead-1" };
const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const at = (time: string) => `2026-05-14T${time}:00+09:00`;

function oneCase(n: number, outcome: "completed" | "handed-over" | "cancelled", quantity = 1): DeskEvent[] {
  const of = { ...by, transactionId: id(n) };
  return [
    {
      type: "TransactionStarted",
      ...of,
      id: id(n),
      at: at("09:00"),
      procedureId: "pin-reset",
      procedureVersion: 1,
      channel: "counter",
    },
    {
      type: "TransactionFinished",
      ...of,
      id: id(n + 100),
      at: at("09:10"),
      outcome,
      path: [],
      deviceIds: [],
      timeIsAccurate: true,
      quantity,
    },
  ];
}

/** The parts of a report that the summary reads, from real figures. */
function reportOf(events: DeskEvent[]): DailyReport {
  const figures = foldDay(events, "2026-05-14");
  const byProcedure = Object.fromEntries(
    Object.entries(figures.transactions.byProcedure).map(([key, one]) => [key, { ...one, monthToDate: 40 }]),
  );
  return { ...figures, transactions: { ...figures.transactions, byProcedure } } as unknown as DailyReport;
}

test("every outcome and every tap is in one column, and the columns add up to the count", () => {
  const tally: DeskEvent = {
    type: "TallyAdded",
    ...by,
    id: id(900),
    at: at("10:00"),
    procedureId: "guidance",
    quantity: 3,
  };
  const report = reportOf([
    ...oneCase(1, "completed", 2),
    ...oneCase(2, "handed-over"),
    ...oneCase(3, "cancelled"),
    tally,
  ]);
  const rows = procedureRows(report);
  expect(rows.map(({ title }) => title)).toEqual(["案内", "暗証番号の変更・再設定"]);
  expect(rows[1]).toMatchObject({
    count: 4,
    completed: 2,
    handedOver: 1,
    other: 1,
    tallied: 0,
    handlingMean: "10分00秒",
  });
  for (const row of rows) expect(row.completed + row.handedOver + row.other + row.tallied).toBe(row.count);
  expect(totals(rows).count).toBe(report.transactions.total);
});

test("what was not measured prints なし, not a blank", () => {
  expect(meanText(undefined)).toBe("なし");
  expect(meanText({ n: 0, meanS: null, medianS: null, maxS: null })).toBe("なし");
});

import type { DeskEvent } from "@desk/shared/contract";
import { arbitraryDate, arbitraryDay } from "@desk/shared/figures/arbitrary-day.testing";
import { divisions } from "@desk/shared/procedures/catalogue";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { preset } from "../../db/preset.ts";
import { id } from "../../deps.testing.ts";
import { caseOf, reportOf } from "../day.testing.ts";
import { count, formatValue } from "../document/values.ts";
import { monthBlockers } from "./blockers.ts";
import { compileMonthly } from "./compile.ts";
import { monthDifferences } from "./difference.ts";
import { deviceBlocks } from "./pages/operation.ts";
import { summary } from "./pages/summary.ts";
import { workSection } from "./pages/work.ts";
import { proposedImprovements, proposedSummary } from "./proposals.ts";
import { signedAs, sourceOf } from "./source.testing.ts";

const [thursday, sunday, friday] = ["2026-05-14", "2026-05-24", "2026-05-15"];
const events: DeskEvent[] = [
  ...caseOf({ n: 1, date: thursday }),
  ...caseOf({ n: 2, date: thursday, procedureId: "call-renewal", counterId: "call-1", minutes: 3 }),
  ...caseOf({ n: 3, date: friday, procedureId: "application-new", minutes: 40, finish: { quantity: 2 } }),
  ...caseOf({ n: 4, date: sunday, procedureId: "guidance" }),
  ...caseOf({ n: 5, date: sunday, finish: { outcome: "documents-missing", timeIsAccurate: false } }),
];
const targets = { "application-new": { minutes: 30, isSet: true } };
const may = compileMonthly(sourceOf(events, [thursday, friday, sunday], { targets }));
const sum = (of: Readonly<Record<string, number>>) => Object.values(of).reduce((all, n) => all + n, 0);

describe("a month", () => {
  test("puts the work of a 休日開庁 day under 6-(5) but for its calls, and tells it apart by procedure", () => {
    expect(may.byDivision).toEqual({ "6-1": 0, "6-2": 1, "6-3-1": 2, "6-3-2": 0, "6-4": 1, "6-5": 2 });
    expect(may.weekdays).toMatchObject({ guidance: { count: 0 }, "certificate-renewal": { count: 1 } });
    expect(may.holidays).toMatchObject({ guidance: { count: 1 }, "certificate-renewal": { count: 1 } });
    expect(may.holidayOpenings).toMatchObject([{ businessDate: sunday, total: 2, handledBy: 1 }]);
  });

  test("leaves a call of a 休日開庁 day under 6-(4), as its daily report does", () => {
    const call = caseOf({ n: 6, date: sunday, procedureId: "call-renewal", counterId: "call-1" });
    const report = compileMonthly(sourceOf([...events, ...call], [thursday, friday, sunday]));
    expect(report.byDivision).toMatchObject({ "6-4": 2, "6-5": 2 });
    const rows = workSection(report, preset).blocks.flatMap((block) =>
      block.kind === "table"
        ? block.rows.map(({ cells }) => cells.map(({ value }) => formatValue(value)))
        : [],
    );
    const subtotals = rows.filter(([first]) => first === "小計").map((cells) => cells.at(-2));
    // 6-(2), 6-(3)①, 6-(3)②, 6-(4), 6-(5)
    expect(subtotals).toEqual(["1", "2", "0", "2", "2"]);
    expect(rows.flat()).not.toContain("電話対応");
  });

  test("keeps 影響件数 of no device in particular apart, the sum of its days", () => {
    const away = (n: number, date: string) =>
      caseOf({ n, date, finish: { outcome: "system-down", deviceIds: [], quantity: n } });
    const report = compileMonthly(sourceOf([...away(1, thursday), ...away(2, friday)], [thursday, friday]));
    expect(report.heldUpApart).toBe(3);
    const rows = deviceBlocks(report, preset).flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(rows.map(({ cells }) => cells.map(({ value }) => formatValue(value)))).toEqual([
      ["機器不特定", "対象外", "対象外", "3件"],
    ]);
    expect(proposedSummary(report)).toContain("機器を特定できない案件が3件ありました。");
    expect(proposedSummary(may)).not.toContain("特定できない");
  });

  test("tells an outage over several days with the day of its start, and counts it once", () => {
    const [begun, back] = ["2026-06-05", "2026-06-08"];
    const reported = (n: number, at: string, status: "down" | "ok"): DeskEvent => ({
      ...{ type: "DeviceStatusReported", id: id(n), at, counterId: "window-1", staffId: "lead-1" },
      ...{ deviceId: "terminal-1", status },
    });
    const stop = [
      reported(1, `${begun}T14:00:00+09:00`, "down"),
      reported(2, `${back}T10:00:00+09:00`, "ok"),
    ];
    const june = compileMonthly(sourceOf(stop, [begun, back]));
    const blocks = deviceBlocks(june, preset);
    const [rows, totals] = blocks.flatMap((block) =>
      block.kind === "table"
        ? [block.rows.map(({ cells }) => cells.map(({ value }) => formatValue(value)))]
        : [],
    );
    expect(rows?.map((cells) => [cells[0], cells[3], cells[4]])).toEqual([
      ["6月5日(金)", "14:00～継続中", "195分"],
      ["6月8日(月)", "6月5日(金)14:00～10:00", "90分"],
    ]);
    expect(totals?.map((cells) => cells.slice(1, 3))).toEqual([["1件", "285分"]]);
    expect(blocks[0]).toMatchObject({ notes: expect.arrayContaining(["1件"]) });
    expect(proposedSummary(june)).toContain("機器の障害は1件、停止時間は延べ285分で");
  });

  test("says how many cases are unfinished, the sum of its days", () => {
    const left = [thursday, friday].flatMap((date, n) => caseOf({ n: 30 + n, date, finish: null }));
    const report = compileMonthly(sourceOf([...events, ...left], [thursday, friday]));
    expect(report).toMatchObject({ total: 4, unfinished: 2 });
    const fields = summary(report).blocks.flatMap((block) => (block.kind === "fields" ? block.fields : []));
    expect(fields).toContainEqual({ label: "未終了（件数に含まない）", value: count(2, "件") });
  });

  test("names the 現場責任者 of the site until 実施体制情報 names one", () => {
    const members = [{ position: "lead" as const, name: "体制 太郎" }];
    const organisation = { contractor: "", headcount: { manager: 0, lead: 1, staff: 0 }, members };
    const leadOf = (over: Parameters<typeof sourceOf>[2]) =>
      compileMonthly(sourceOf(events, [thursday], { leadName: "現場 花子", ...over })).leadName;
    expect(leadOf({})).toBe("現場 花子");
    expect(leadOf({ organisation })).toBe("体制 太郎");
    expect(leadOf({ leadName: null })).toBeNull();
  });

  test("keeps the inaccurate out of its times and the quantity out of its n", () => {
    expect(may).toMatchObject({ inaccurate: 1, handling: { all: { n: 4, maxS: 40 * 60 } } });
    expect(may.handlingBins.filter(({ n }) => n > 0)).toMatchObject([
      { fromS: 180, n: 1 },
      { fromS: 600, n: 2 },
      { fromS: 1800, n: 1 },
    ]);
  });

  test("adds up in every direction, whatever was recorded", () => {
    fc.assert(
      fc.property(arbitraryDay(), (day) => {
        const report = compileMonthly(sourceOf(day, [arbitraryDate]));
        const figures = reportOf(day, arbitraryDate);
        expect(report.total).toBe(figures.transactions.total);
        expect(sum(report.byDivision)).toBe(report.total);
        expect(sum(report.byProcedure)).toBe(report.total);
        expect(sum(report.byOutcome) + report.tallied).toBe(report.total);
        expect(Object.values(report.byWeekdayHour).reduce((all, of) => all + sum(of), 0)).toBe(report.total);
        expect(report.handlingBins.reduce((all, { n }) => all + n, 0)).toBe(report.handling.all?.n);
        for (const division of divisions)
          expect(report.days.reduce((all, row) => all + (row.byDivision[division] ?? 0), 0)).toBe(
            report.byDivision[division],
          );
      }),
      { numRuns: 60 },
    );
  });
});

describe("a day whose report differs from its records", () => {
  const recorded = reportOf(events, thursday);
  const stored = signedAs(recorded, ({ transactions }) => {
    const renewal = transactions.byProcedure["certificate-renewal"];
    if (renewal !== undefined) renewal.count = 4;
    transactions.total = 5;
  });
  const torn = compileMonthly({
    ...sourceOf(events, [thursday]),
    days: [{ recorded, stored, needsReplacement: true }],
  });

  test("is printed as its report says, names what differs, and keeps the month back", () => {
    expect(torn.days).toMatchObject([
      { total: 5, mismatches: [{ division: "6-2", reported: 4, recorded: 1 }] },
    ]);
    const [blocker] = monthBlockers({ ...torn, texts: { summary: "総括" } }, "2026-06-01", false);
    expect(blocker).toMatchObject({ code: "mismatch", businessDates: [thursday] });
    expect(blocker?.message).toContain("5月14日(木)");
  });

  test("does not while it is a draft, which follows the records by itself", () => {
    const draft = compileMonthly({
      ...sourceOf(events, [thursday]),
      days: [{ recorded, stored: { ...stored, state: "draft" }, needsReplacement: false }],
    });
    expect(draft.days).toMatchObject([{ total: 2, mismatches: [], daily: { state: "draft" } }]);
    expect(monthBlockers(draft, "2026-06-01", false).map(({ code }) => code)).toEqual([
      "daily-not-submitted",
      "summary-missing",
    ]);
  });

  test("is told as a difference once the month is handed in", () => {
    const handedIn = compileMonthly(sourceOf(events, [thursday]));
    expect(monthDifferences(handedIn, handedIn)).toEqual([]);
    const more = [...events, ...caseOf({ n: 9, date: thursday, procedureId: "guidance" })];
    const lines = monthDifferences(handedIn, compileMonthly(sourceOf(more, [thursday])));
    expect(lines).toContain("5月14日(木) 6-(1) 案内: 提出 0件 → 現在 1件");
    expect(lines).toContain("対応時間: 提出した内容と現在の記録が異なります");
  });
});

test("a month is kept back as long as it is not over, and where a day has no report", () => {
  const open = compileMonthly({
    ...sourceOf(events, [thursday]),
    days: [{ recorded: reportOf(events, thursday), stored: null, needsReplacement: false }],
    texts: { summary: "総括" },
  });
  const codes = (today: string) => monthBlockers(open, today, false).map(({ code }) => code);
  expect(codes("2026-05-31")).toEqual(["month-not-over", "daily-missing"]);
  expect(codes("2026-06-01")).toEqual(["daily-missing"]);
});

describe("the proposed sentences", () => {
  const april = {
    month: "2026-04",
    source: "imported" as const,
    total: 8,
    openDays: 22,
    byProcedure: { "certificate-renewal": 6, guidance: 2 },
  };
  const lines = proposedSummary({ ...may, previousMonth: april }).split("\n");

  test("say the month's own figures", () => {
    expect(lines[0]).toBe(
      "令和8年5月（5月14日(木)以後の計）の開庁日数は3日（うち休日開庁1日）、取扱件数は6件、1日平均2.0件でした。",
    );
    expect(lines[2]).toBe(
      "前月（8件）に比べ、2件（25.0%）の減少です。増減が最も大きかった業務は「電子証明書の更新」（－4件）です。",
    );
    expect(lines.at(-1)).toBe("機器の障害はありませんでした。苦情・トラブル・事故はありませんでした。");
  });

  test("round as the tables do, half up", () => {
    const before = { ...april, total: 2000 };
    expect(proposedSummary({ ...may, total: 2247, previousMonth: before })).toContain("247件（12.4%）の増加");
  });

  test("say nothing of what there is nothing to say", () => {
    expect(proposedSummary(may)).not.toContain("前年同月");
    const empty = compileMonthly(sourceOf([], [thursday]));
    expect(proposedSummary(empty)).not.toMatch(/NaN|undefined|応答率|対応時間/);
    expect(proposedImprovements(empty)).toBe("");
  });

  test("propose only what the figures show", () => {
    expect(proposedImprovements(may)).toContain("書類不足で手続を終えられなかった案件が1件");
    const tooLong = "「カード申請補助（新規）」の対応時間の中央値は40分00秒で、目標";
    expect(proposedImprovements(may)).toContain(`${tooLong}の30分を超えました。`);
    const proposed = { "application-new": { minutes: 25, isSet: false } };
    expect(proposedImprovements({ ...may, targets: proposed })).toContain(`${tooLong}（提案値）の25分を`);
    const met = { "application-new": { minutes: 45, isSet: true } };
    expect(proposedImprovements({ ...may, targets: met })).not.toContain("目標");
  });
});

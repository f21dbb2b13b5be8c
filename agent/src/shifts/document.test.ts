import { openingOn } from "@desk/shared/calendar/opening";
import type { ShiftEntry, ShiftMonthAnswer, Staff } from "@desk/shared/contract";
import { postsOf } from "@desk/shared/shifts/posts";
import { noHeadcount, presetCodes } from "@desk/shared/shifts/preset";
import { describe, expect, it } from "vitest";
import { preset } from "../db/preset.ts";
import { documentFile } from "../reports/document/make.ts";
import { readPdf } from "../reports/document/pdf.testing.ts";
import { formatValue } from "../reports/document/values.ts";
import { type ShiftPrint, shiftDocument } from "./document.ts";

const staff: Staff[] = [
  { id: "staff-2", name: "髙橋", role: "staff", active: true },
  { id: "lead-1", name: "佐藤", role: "lead", active: true },
  { id: "staff-3", name: "=1+1", role: "staff", active: false },
];
const days = Array.from({ length: 31 }, (_, index) => {
  const { date, kind, opensAt, closesAt } = openingOn(`2026-05-${String(index + 1).padStart(2, "0")}`);
  return { date, kind, ...(opensAt === undefined ? {} : { opensAt, closesAt }) };
});
const entries: ShiftEntry[] = [
  { date: "2026-05-14", staffId: "lead-1", code: "延", post: "site-lead" },
  { date: "2026-05-14", staffId: "staff-2", from: "09:00", to: "15:00", post: "window-1" },
  { date: "2026-05-15", staffId: "staff-2", code: "休" },
];

function printOf(change: Partial<ShiftMonthAnswer> = {}, rehearsal = false): ShiftPrint {
  const month: ShiftMonthAnswer = {
    month: "2026-05",
    revision: 2,
    updatedAt: "2026-04-20T16:05:00.000+09:00",
    updatedBy: "lead-1",
    plan: { codes: [...presetCodes], required: noHeadcount, entries },
    days,
    absences: [],
    trainings: [],
    ...change,
  };
  return { month, staff, posts: postsOf(preset.counters), contractor: "窓口サービス株式会社", rehearsal };
}

/** The rows of the grid as texts. */
function gridOf(print: ShiftPrint): string[][] {
  const table = shiftDocument(print).sections[0]?.blocks.find(
    (block) => "id" in block && block.id === "shift",
  );
  if (table?.kind !== "table") throw new Error("the document has a grid");
  return table.rows.map(({ cells }) => cells.map(({ value }) => formatValue(value)));
}

describe("the grid", () => {
  const rows = gridOf(printOf());
  const of = (name: string) => rows.find(([first]) => first === name) ?? [];

  it("has the leads first and nobody who neither works here nor was planned", () => {
    expect(rows.map(([name]) => name)).toEqual([
      "佐藤（責）",
      "担当",
      "髙橋",
      "担当",
      "予定人数",
      "うち責任者",
      "予定時間",
    ]);
  });

  it("says sign, place, days and hours of each, and the people of every opening day", () => {
    expect([of("佐藤（責）")[14], rows[1]?.[14], of("佐藤（責）")[32], rows[1]?.[32]]).toEqual([
      "延",
      "責",
      "1日",
      "10.0h",
    ]);
    expect([of("髙橋")[14], rows[3]?.[14], of("髙橋")[15], rows[3]?.[15]]).toEqual(["①", "窓1", "休", "－"]);
    expect([of("予定人数")[13], of("予定人数")[14], of("予定人数")[16]]).toEqual(["0", "2", ""]);
    expect([of("うち責任者")[14], of("予定時間")[14], of("予定時間")[32]]).toEqual(["1", "16.0", "16.0"]);
  });
});

it("explains every sign it uses, and the numbers that stand for times of their own", async () => {
  const html = Buffer.from(await documentFile(shiftDocument(printOf()), "html")).toString();
  expect(html).toContain("延＝木曜延長 8:15〜19:15（休憩60分）");
  expect(html).toContain("①＝9:00〜15:00");
  expect(html).toContain("5月24日(日) 休日開庁");
  expect(html).not.toContain("欠員・交代の実績");
  const absence = {
    date: "2026-05-14",
    staffId: "staff-2",
    kind: "absent",
    reason: "illness",
    standInId: "lead-1",
  } as const;
  const absences = [{ revision: 1, updatedAt: null, updatedBy: null, absence }];
  expect(Buffer.from(await documentFile(shiftDocument(printOf({ absences })), "html")).toString()).toContain(
    "欠勤・体調不良",
  );
});

it("says the same in all four formats, and the same bytes again", async () => {
  const document = shiftDocument(printOf({}, true));
  const pdf = await documentFile(document, "pdf");
  const { text, pages } = await readPdf(pdf);
  expect(pages).toHaveLength(1);
  const csv = Buffer.from(await documentFile(document, "csv")).toString();
  const html = Buffer.from(await documentFile(document, "html")).toString();
  for (const said of ["髙橋", "佐藤（責）", "①", "窓1", "第2版（令和8年4月20日(月) 16:05）"]) {
    expect(text.join("").replaceAll(/\s/g, "")).toContain(said.replaceAll(/\s/g, ""));
    expect(csv).toContain(said);
    expect(html).toContain(said);
  }
  expect(html).toContain("訓練データ");
  const xlsx = await documentFile(document, "xlsx");
  expect(Buffer.from(await documentFile(document, "xlsx")).equals(Buffer.from(xlsx))).toBe(true);
  expect(Buffer.from(await documentFile(document, "pdf")).length).toBe(pdf.length);
});

it("prints a month that nobody has begun as one, and takes no name for a formula", async () => {
  const plan = { codes: [...presetCodes], required: noHeadcount, entries: [] };
  const print = printOf({ revision: 0, updatedAt: null, updatedBy: null, plan });
  const html = Buffer.from(await documentFile(shiftDocument(print), "html")).toString();
  expect(html).toContain("未作成");
  const planned = [...entries, { date: "2026-05-18", staffId: "staff-3", code: "日" }];
  const named = printOf({ plan: { ...plan, entries: planned } });
  expect(Buffer.from(await documentFile(shiftDocument(named), "csv")).toString()).not.toMatch(
    /(?:^|,)=1\+1/m,
  );
});

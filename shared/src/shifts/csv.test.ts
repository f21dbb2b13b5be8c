import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ShiftEntry } from "../contract/shift.ts";
import { readShiftCsv, writeShiftCsv } from "./csv.ts";
import { readCsvLines, writeCsv } from "./csv-lines.ts";
import { anyEntries, dayShift, daysOf, may, planOf, posts, staff } from "./shifts.testing.ts";

const days = daysOf("2026-05-01", 4);
const contextOf = (entries: readonly ShiftEntry[], people = staff) => ({
  plan: planOf(entries),
  days,
  staff: people,
  posts,
});
const head = "担当者番号,氏名,5月1日(金),5月2日(土),5月3日(日),5月4日(月)";
const readInto = (entries: readonly ShiftEntry[], ...lines: string[]) =>
  readShiftCsv(lines.join("\r\n"), contextOf(entries));
const sorted = (entries: readonly ShiftEntry[]) => entries.map((one) => JSON.stringify(one)).sort();

describe("the lines", () => {
  it("come back as they were, whatever stands in them", () => {
    const field = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("=1+1", '"', ",", "a\r\nb", "'=", "@x"),
    );
    const row = fc
      .array(field, { minLength: 1, maxLength: 5 })
      .filter((one) => one.some((text) => text.trim() !== ""));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        expect(readCsvLines(writeCsv(rows))?.map(({ fields }) => fields)).toEqual(rows);
      }),
    );
  });

  it("begin with BOM and hold nothing that a spreadsheet would compute", () => {
    expect(writeCsv([["=1+1", "@x", "日"]])).toBe("\uFEFF'=1+1,'@x,日\r\n");
  });

  it("keep their number past empty lines and line breaks in a field", () => {
    expect(readCsvLines('a\n\n"b\nc"\nd')?.map(({ line }) => line)).toEqual([1, 3, 5]);
    expect(readCsvLines('a,"b')).toBeNull();
  });
});

describe("the table", () => {
  it("goes out and comes in without loss", () => {
    const cells = staff.flatMap(({ id: staffId }) => days.map(({ date }) => anyEntries({ date, staffId })));
    fc.assert(
      fc.property(
        fc.tuple(...cells),
        fc.array(fc.constantFrom("日", "休"), { maxLength: 3 }),
        (drawn, other) => {
          const file = writeShiftCsv(contextOf(drawn.flat()));
          const into = other.map((code, index) => ({
            date: days[index]?.date ?? "",
            staffId: "staff-2",
            code,
          }));
          const read = readShiftCsv(file, contextOf(into));
          expect(read.faults).toEqual([]);
          expect(sorted(read.entries)).toEqual(sorted(drawn.flat()));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("takes the dates that a spreadsheet made of the heads, and leaves other days and people alone", () => {
    const before = [dayShift("2026-05-01"), dayShift("2026-05-02"), dayShift("2026-05-01", "staff-2")];
    const read = readInto(before, "担当者番号,氏名,2026/5/2,2026-05-04", "lead-1,佐藤,,延");
    expect(read).toMatchObject({ taken: 1, faults: [] });
    expect(sorted(read.entries)).toEqual(
      sorted([before[0], before[2], { date: "2026-05-04", staffId: "lead-1", code: "延" }] as ShiftEntry[]),
    );
  });

  it("refuses line by line, each with its number and reason, and takes the others", () => {
    const before = [dayShift("2026-05-01"), dayShift("2026-05-01", "staff-2")];
    const read = readInto(
      before,
      head,
      "lead-1,佐藤,夜,日",
      "staff-2,田中,日",
      "staff-99,誰か,日",
      "staff-3,髙橋,延 窓口1,,,",
      "staff-3,髙橋,休",
    );
    expect(read.taken).toBe(1);
    expect(read.faults.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "2 佐藤 5月1日(金)：「夜」は読み取れません。記号（日・延・早・遅・前・後・休・有）か、9:00〜15:00 のような時刻で入れてください。",
      "3 staff-2 の氏名は「鈴木」です（「田中」でした）。行がずれていないか確かめてください。",
      "4 担当者番号「staff-99」は登録されていません。",
      "6 staff-3 の行が二つあります。",
    ]);
    const wanted: ShiftEntry[] = [
      ...before,
      { date: "2026-05-01", staffId: "staff-3", code: "延", post: "window-1" },
    ];
    expect(sorted(read.entries)).toEqual(sorted(wanted));
  });

  it.each([
    ["", "ファイルが空です。"],
    [
      "氏名,5月1日(金)",
      "1行目は「担当者番号,氏名,5月1日(金),…」で始めてください（「氏名,5月1日(金)」でした）。",
    ],
    ["担当者番号,氏名,6月1日(月)", "見出し「6月1日(月)」は、表示中の月の日付ではありません。"],
    ["担当者番号,氏名,5月1日(月)", "見出し「5月1日(月)」は、表示中の月の日付ではありません。"],
    ["担当者番号,氏名,5月1日,2026/5/1", "見出し「2026/5/1」が二つあります。"],
    ["担当者番号,氏名", "日付の見出しがありません。"],
    [`${head}\nlead-1,"佐藤`, "欄が閉じていません"],
    [`${head}\n${"lead-1,佐藤\n".repeat(201)}`, "行が多すぎます（201行）"],
  ])("refuses the whole file %j", (text, message) => {
    const read = readInto([dayShift("2026-05-01")], text);
    expect(read.faults[0]?.message).toContain(message);
    expect(read).toMatchObject({ taken: 0, entries: [dayShift("2026-05-01")] });
  });

  it("reads sixty people on 31 days at once", () => {
    const people = Array.from({ length: 60 }, (_, index) => ({
      id: `staff-${index + 2}`,
      name: `担当${index}`,
      role: "staff" as const,
      active: true,
    }));
    const entries = people.flatMap(({ id }) => may.map(({ date }) => dayShift(date, id)));
    const context = { ...contextOf(entries, people), days: may };
    const read = readShiftCsv(writeShiftCsv(context), { ...context, plan: planOf([]) });
    expect([read.taken, read.entries.length]).toEqual([60, 1860]);
  });
});

import type { ShiftEntry, Staff } from "@desk/shared/contract";
import { postsOf } from "@desk/shared/shifts/posts";
import { presetCodes } from "@desk/shared/shifts/preset";
import { describe, expect, it } from "vitest";
import { moved, rectOf, selectOne, spanIn } from "./selection.ts";
import { entriesOf, sameTable, tableOf, written } from "./table.ts";
import { copied, expanded, pasted, typedInto } from "./typed.ts";

const person = (id: string, name: string): Staff => ({ id, name, role: "staff", active: true });
const axes = {
  people: [person("staff-2", "鈴木"), person("staff-3", "髙橋")],
  dates: ["2026-05-13", "2026-05-14", "2026-05-15"],
};
const words = { codes: presetCodes, posts: postsOf([{ id: "window-1", label: "窓口1" }]) };
const rect = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const day = (staffId: string, date: string, code = "日"): ShiftEntry => ({ staffId, date, code });

describe("the table", () => {
  it("is the same whatever the order, and a row that was not touched stays the same object", () => {
    const entries = [
      day("staff-3", "2026-05-14"),
      day("staff-2", "2026-05-15"),
      day("staff-2", "2026-05-13"),
    ];
    const table = tableOf(entries);
    expect(sameTable(table, tableOf(entries.toReversed()))).toBe(true);
    const next = written(table, [{ staffId: "staff-2", date: "2026-05-15", entries: [] }]);
    expect(next["staff-3"]).toBe(table["staff-3"]);
    expect(entriesOf(next)).toEqual([entries[2], entries[0]]);
    expect(sameTable(table, next)).toBe(false);
  });
});

describe("what is typed", () => {
  it("goes into the whole range, a digit as the sign of that number", () => {
    expect(expanded("２", words)).toBe("延");
    expect(expanded("9", words)).toBe("9");
    expect(expanded("5 窓1＋6 電1", words)).toBe("前 窓1+後 電1");
    expect(expanded("9-15 窓1", words)).toBe("9-15 窓1");
    const { writes, problem } = typedInto(rect(0, 1, 1, 2), "1", axes, words);
    expect(problem).toBeNull();
    expect(writes.map(({ staffId, date, entries }) => [staffId, date, entries.length])).toEqual([
      ["staff-2", "2026-05-14", 1],
      ["staff-2", "2026-05-15", 1],
      ["staff-3", "2026-05-14", 1],
      ["staff-3", "2026-05-15", 1],
    ]);
  });

  it("changes nothing when it cannot be read, and says whose cell it was", () => {
    const typed = pasted(rect(0, 0), "日\t夜", axes, words);
    expect(typed.writes).toEqual([]);
    expect(typed.problem).toContain("鈴木：「夜」は読み取れません。");
  });
});

describe("the clipboard", () => {
  const table = tableOf([
    day("staff-2", "2026-05-13"),
    { ...day("staff-3", "2026-05-14", "延"), post: "window-1" },
  ]);

  it("takes a range to a spreadsheet and back", () => {
    const text = copied(rect(0, 0, 1, 2), table, axes, words);
    expect(text).toBe("日\t\t\n\t延 窓口1\t");
    expect(sameTable(written({}, pasted(rect(0, 0), `${text}\r\n`, axes, words).writes), table)).toBe(true);
  });

  it("fills a range that holds the block several times, and never writes outside the table", () => {
    const filled = pasted(rect(0, 0, 1, 2), "日", axes, words);
    expect(filled.writes).toHaveLength(6);
    const block = pasted(rect(1, 2), "日\t日\n日\t日", axes, words);
    expect(block.writes.map(({ staffId, date }) => `${staffId} ${date}`)).toEqual(["staff-3 2026-05-15"]);
  });
});

describe("the selection", () => {
  const size = { rows: 2, columns: 3 };
  const start = selectOne({ row: 0, column: 0 });

  it("moves by keys and stays in the table", () => {
    expect(moved(start, "ArrowRight", false, size)).toEqual(selectOne({ row: 0, column: 1 }));
    expect(moved(start, "ArrowUp", false, size)).toEqual(start);
    expect(moved(start, "End", false, size)).toEqual(selectOne({ row: 0, column: 2 }));
    expect(moved(start, "PageDown", false, size)).toEqual(selectOne({ row: 1, column: 0 }));
    expect(moved(start, "x", false, size)).toBeNull();
  });

  it("grows with Shift from where it was begun, in any direction", () => {
    const middle = selectOne({ row: 1, column: 1 });
    const grown = moved(middle, "ArrowLeft", true, size);
    expect(grown && rectOf(grown)).toEqual(rect(1, 0, 1, 1));
    expect([spanIn(rect(1, 0, 1, 1), 0), spanIn(rect(1, 0, 1, 1), 1)]).toEqual(["", "0-1"]);
  });
});

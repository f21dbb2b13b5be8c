import { catalogue } from "@desk/shared/procedures/catalogue";
import { describe, expect, test } from "vitest";
import { readCsv } from "./csv.ts";
import { judgeLines } from "./judge.ts";
import { heads, importTemplate } from "./template.ts";

const context = {
  currentMonth: "2026-06",
  counterIds: new Map([
    ["窓口1", "window-1"],
    ["window-1", "window-1"],
    ["窓口2", "window-2"],
  ]),
  isItsOwn: (month: string) => month === "2026-05",
};
const judged = (...lines: string[]) => judgeLines(readCsv([heads.join(","), ...lines].join("\r\n")), context);
const reasonOf = (line: string) => judged(line).refused[0]?.reasons.join("") ?? "";

describe("a line is understood", () => {
  test.each([
    ["2026-04,pin-reset,,,12", 12],
    ["2026/4,pin-reset,,,12", 12],
    ["２０２６－０４,pin-reset,,,１２", 12],
    ["令和8年4月,,暗証番号の変更・再設定,,12件", 12],
    ["R8.4,,暗証番号,,0", 0],
    ['2026-04,PIN-RESET,暗証番号,,"1,234"', 1234],
  ])("%s", (line, count) => {
    expect(judged(line)).toEqual({
      lines: [{ line: 2, month: "2026-04", procedureId: "pin-reset", counterId: null, count }],
      refused: [],
    });
  });

  test("counters apart, by their names in any width", () => {
    const { lines, refused } = judged("2026-04,pin-reset,,窓口1,3", "2026-04,pin-reset,,窓口２,4");
    expect(refused).toEqual([]);
    expect(lines.map(({ counterId, count }) => [counterId, count])).toEqual([
      ["window-1", 3],
      ["window-2", 4],
    ]);
  });
});

describe("a line is refused with its reason", () => {
  test.each([
    ["4月,pin-reset,,,1", "対象月は 2026-04 の形"],
    ["2026-13,pin-reset,,,1", "対象月は 2026-04 の形"],
    ["2025-04,pin-reset,,,1", "契約期間（令和8年4月〜令和10年3月）"],
    ["2026-06,pin-reset,,,1", "令和8年6月はまだ終わっていません"],
    ["2026-05,pin-reset,,,1", "令和8年5月は、この窓口デスクに記録があります"],
    ["2026-04,pin-rest,,,1", "業務コードがひな形のどれとも一致しません。書かれていた値: 「pin-rest」"],
    ["2026-04,,暗証,,1", "業務名がひな形のどれとも一致しません"],
    ["2026-04,pin-reset,案内,,1", "別の業務を指しています"],
    ["2026-04,,,,1", "どちらかが必要です"],
    ["2026-04,pin-reset,,窓口9,1", "窓口は登録してある名前"],
    ["2026-04,pin-reset,,,", "件数が空です"],
    ["2026-04,pin-reset,,,-1", "件数は0以上"],
    ["2026-04,pin-reset,,,▲3", "件数は0以上"],
    ["2026-04,pin-reset,,,1.5", "件数は整数"],
    ["2026-04,pin-reset,,,多数", "件数は整数"],
    ["2026-04,pin-reset,,,=1+1", "件数は整数"],
    ["2026-04,pin-reset,,,1000000", "999,999 以下"],
  ])("%s → %s", (line, reason) => {
    expect(reasonOf(line)).toContain(reason);
    expect(judged(line).lines).toEqual([]);
  });

  test("all reasons of a line at once, its neighbours untouched", () => {
    const { lines, refused } = judged("2027-01,nothing,,,x", "2026-04,guidance,,,5");
    expect(lines.map(({ line }) => line)).toEqual([3]);
    expect(refused).toMatchObject([{ line: 2 }]);
    expect(refused[0]?.reasons).toHaveLength(3);
  });

  test("the same thing twice, also a total beside its parts", () => {
    const total = "2026-04,pin-reset,,,9";
    const part = "2026-04,pin-reset,,窓口1,3";
    for (const lines of [
      [total, total],
      [total, part],
      [part, total],
      [part, part],
    ]) {
      const { refused } = judged(...lines);
      expect(refused).toEqual([{ line: 3, reasons: [expect.stringContaining("2行目と")] }]);
    }
  });

  test("what could be somebody's number is not repeated", () => {
    expect(reasonOf("2026-04,pin-reset,,,090-1234-5678")).toBe("件数は整数で書いてください。");
  });

  test.each(["", "月,件数\n2026-04,1", heads.join(","), "\u0000\u0001"])("%j is no such file", (text) => {
    const { lines, refused } = judgeLines(readCsv(text), context);
    expect(lines).toEqual([]);
    expect(refused).toMatchObject([{ line: 1 }]);
  });
});

test("the template is refused only for its empty counts, and is whole once they are filled in", () => {
  const template = importTemplate(["2026-04"]);
  expect(template.startsWith("\uFEFF対象月,業務コード,業務名,窓口,件数\r\n2026-04,guidance,案内,,\r\n")).toBe(
    true,
  );
  const empty = judgeLines(readCsv(template), context);
  expect(empty.refused).toHaveLength(18);
  expect(new Set(empty.refused.flatMap(({ reasons }) => reasons)).size).toBe(1);
  const filled = judgeLines(
    readCsv(template.replaceAll(",\r\n", ",7\r\n").replace("件数,7", "件数")),
    context,
  );
  expect(filled).toMatchObject({ refused: [] });
  expect(filled.lines).toHaveLength(18);
});

test("a long file takes as long a line as a short one, however much it holds already", () => {
  const counters = Array.from({ length: 400 }, (_, n) => `window-${n}`);
  const wide = { ...context, counterIds: new Map(counters.map((id) => [id, id])), isItsOwn: () => false };
  const parts = catalogue.flatMap(({ id }) => counters.map((counter) => `2026-04,${id},,${counter},1`));
  const totals = Array.from({ length: 4000 }, () => `2026-04,${catalogue.at(-1)?.id},,,1`);
  const took = (lines: readonly string[]) => {
    const csv = readCsv([heads.join(","), ...lines].join("\r\n"));
    const since = performance.now();
    judgeLines(csv, wide);
    return performance.now() - since;
  };
  const ratio = () => {
    const alone = took(totals);
    return (took([...parts, ...totals]) - took(parts)) / alone;
  };
  // Single runs are at the mercy of whatever else the machine does.
  const [, , median] = Array.from({ length: 5 }, ratio).sort((a, b) => a - b);
  expect(median).toBeLessThan(10);
});

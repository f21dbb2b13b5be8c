import type { DailyReport } from "@desk/shared/contract";
import { procedureIds } from "@desk/shared/procedures/catalogue";
import fc from "fast-check";
import { expect, test } from "vitest";
import { caseOf, reportOf, site } from "../day.testing.ts";
import type { Value } from "../document/values.ts";
import { formOf } from "./read.testing.ts";
import { workOf } from "./work.ts";

const thursday = "2026-05-14";
const form = (...given: Parameters<typeof reportOf>) => formOf(reportOf(...given));
const changed = (over: Partial<DailyReport>) => formOf({ ...reportOf([], thursday), ...over });

test("the head names day, kind, hours, receiver, author, due day, version and who signed", () => {
  expect(form([], thursday).fields("header")).toEqual({
    業務名: "マイナンバーカード電子証明書更新等窓口業務委託",
    実施日: "令和8年5月14日(木)",
    区分: "平日（木曜延長・19時まで）",
    実施時間: "08:30～19:00（延長なし）",
    提出先: "八代市 市民課",
    作成者: "現場責任者　現場 花子",
    提出期限: "令和8年5月15日(金)",
    作成日時: "令和8年5月14日(木) 19:30",
    版: "第1版（自動作成・未確認）",
    提出: "未提出",
    確認: "未確認",
  });
  const by = { at: `${thursday}T19:40:00+09:00`, staffId: "lead-1", staffName: "現場 花子" };
  const submitted = { ...by, at: "2026-05-15T08:40:00+09:00", way: "hand" as const, folder: null };
  const report = { ...reportOf([], thursday), state: "submitted" as const };
  expect(formOf(report, { confirmed: by, submitted }).fields("header")).toMatchObject({
    版: "第1版（提出済）",
    提出: "令和8年5月15日(金) 08:40　手渡し",
    確認: "令和8年5月14日(木) 19:40　現場 花子",
  });
});

test("延長 says until when and why, and that the reason is missing", () => {
  const extendedUntil = `${thursday}T19:23:00+09:00`;
  const texts = { extensionReason: "審査待ち2件" };
  expect(changed({ extendedUntil, texts }).fields("header")).toMatchObject({
    実施時間: "08:30～19:00（延長あり）",
    延長: "19:23 終了　理由: 審査待ち2件",
  });
  expect(changed({ extendedUntil }).fields("header").延長).toBe("19:23 終了　理由: 記載なし");
});

test("an ad-hoc change of the opening day and a 差替え say why", () => {
  expect(changed({ openingReason: "庁舎点検" }).fields("header").区分).toBe(
    "平日（木曜延長・19時まで）（臨時: 庁舎点検）",
  );
  const second = changed({ revision: 2, revisionReason: "件数の訂正" });
  expect(second.title?.marks).toEqual(["差替え 第2版"]);
  expect(second.fields("header").差替理由).toBe("件数の訂正");
  expect(second.document.running).toContain("第2版");
});

test("従事者 stand with plan and presence, 欠員 with reason and stand-in", () => {
  const staff: DailyReport["staff"] = [
    {
      ...{ staffId: "a", name: "髙田 亮", plannedFrom: "08:15", plannedTo: "17:30", absence: null },
      ...{ firstAt: `${thursday}T08:12:00+09:00`, lastAt: `${thursday}T17:31:00+09:00` },
    },
    {
      ...{
        staffId: "b",
        name: "𠮷田 恵",
        plannedFrom: "08:15",
        plannedTo: "17:30",
        firstAt: null,
        lastAt: null,
      },
      absence: { reason: "発熱", standInId: "lead-1" },
    },
    {
      ...{ staffId: "lead-1", name: "現場 花子", plannedFrom: null, plannedTo: null, absence: null },
      standsIn: [{ staffId: "b", from: "08:15", to: "17:30" }],
      ...{ firstAt: `${thursday}T09:00:00+09:00`, lastAt: null },
    },
  ];
  const read = changed({ staff });
  expect(read.notes("従事者")).toEqual(["予定 2人・実 2人・欠員 1人（実は最初～最後の記録。後入力を除く）"]);
  expect(read.fields("staff")).toEqual({
    "髙田 亮": "予 08:15～17:30 実 08:12～17:31",
    "𠮷田 恵": "予 08:15～17:30　欠員（発熱・交代 現場 花子）",
    "現場 花子": "予定なし　交代 08:15～17:30（b）　実 09:00～継続中",
  });
  const late = staff.slice(0, 1).map((one) => ({ ...one, absence: { reason: "遅刻", standInId: null } }));
  expect(changed({ staff: late }).fields("staff")).toEqual({
    "髙田 亮": "予 08:15～17:30 実 08:12～17:31　欠員（遅刻・交代なし）",
  });
  expect(changed({ staff: [] }).notes("従事者")[0]).toContain("予定 0人・実 0人・欠員 0人");
});

test("a division's 小計 and the 合計 are the sums of their rows", () => {
  const events = [
    ...caseOf({ n: 1, date: thursday }),
    ...caseOf({
      ...{ n: 2, date: thursday, procedureId: "pin-reset", counterId: "window-2" },
      finish: { quantity: 3 },
    }),
    ...caseOf({ n: 3, date: thursday, procedureId: "call-renewal", counterId: "call-1" }),
  ];
  const rows = form(events, thursday).table("work") ?? [];
  expect(rows.map(([first]) => first).filter((label) => label?.startsWith("6-"))).toEqual([
    ...["6-(1) 案内", "6-(2)\n電子証明書", "6-(3)①\n申請補助", "6-(3)②\n各種支援", "6-(4)\nコールセンター"],
  ]);
  expect(rows.find(([first]) => first === "小計")?.slice(1)).toEqual([
    ...["1", "3", "0", "0", "0", "0", "4", "4", "－"],
  ]);
  expect(rows.at(-1)?.slice(0, 10)).toEqual(["合計", "1", "3", "0", "0", "1", "0", "5", "5", "3"]);
});

test("前年同曜日 has a column only where that day was recorded, and the note names it", () => {
  expect(form([], thursday).heads("work")).not.toContain("前年");
  const lastYear = { businessDate: "2025-05-15", total: 61, byProcedure: { guidance: 60, "pin-reset": 1 } };
  const read = changed({ lastYear });
  expect(read.heads("work").slice(6, 9)).toEqual(["計", "月累計", "前年"]);
  expect(read.table("work")?.[0]?.[10]).toBe("60");
  expect(read.table("work")?.at(-1)?.[9]).toBe("61");
  expect(read.notes("業務別")).toContain("※ 前年は同曜日（5月15日(木)）");
});

test("on a 休日開庁 day the form is that of 6-(5), and calls are no part of it unless one was taken", () => {
  const sunday = "2026-05-24";
  const read = form(caseOf({ n: 1, date: sunday }), sunday);
  expect(read.title?.text).toContain("休日窓口開庁");
  expect(read.fields("header")).toMatchObject({ 区分: "休日開庁", 業務名: expect.stringContaining("6-(5)") });
  const divisions = (rows: string[][] | null) =>
    (rows ?? []).flatMap(([first]) => (first?.startsWith("6-") ? [first] : []));
  expect(divisions(read.table("work"))).toEqual([
    ...["6-(5)① 案内", "6-(5)②\n電子証明書", "6-(5)③\n申請補助・\n各種支援"],
  ]);
  expect(read.table("calls")).toBeNull();
  expect(read.notes("コールセンター")).toEqual(["休日窓口開庁は対象外（受電 0件）"]);
  const call = caseOf({ n: 2, date: sunday, procedureId: "call-renewal", counterId: "call-1" });
  expect(divisions(form(call, sunday).table("work")).at(-1)).toBe("6-(4)\nコールセンター");
});

test("on a 休日開庁 day the rows add up to the 合計 in every column, also without a call that day", () => {
  const sunday = "2026-05-24";
  const counts = fc.dictionary(fc.constantFrom(...procedureIds), fc.nat({ max: 40 }));
  fc.assert(
    fc.property(counts, fc.option(counts), (month, year) => {
      const byProcedure = year ?? {};
      const lastYear =
        year === null
          ? null
          : { businessDate: "2025-05-25", total: sumOf(Object.values(byProcedure)), byProcedure };
      const report = reportOf([], sunday, {
        monthToDate: { from: "2026-05-01", counts: month },
        lastYear,
      });
      const { divisions, total } = workOf(report, site);
      const printed = divisions.flatMap(({ lines }) => lines.map(({ values }) => values));
      const sums = site.counters.length + (year === null ? 2 : 3);
      for (const [column, whole] of total.slice(0, sums).entries())
        expect(sumOf(printed.map((values) => numberOf(values[column])))).toBe(numberOf(whole));
    }),
  );
});

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);
const numberOf = (value: Value | undefined) => (value?.kind === "count" ? value.n : Number.NaN);

test("what the console recorded has a column of its own, so that rows still add up", () => {
  const read = form(caseOf({ n: 1, date: thursday, counterId: "console" }), thursday);
  expect(read.heads("work").slice(0, 9)).toEqual([
    ...["窓口1", "窓口2", "窓口3", "窓口4", "電話1", "電話2", "その他", "計", "月累計"],
  ]);
  expect(read.table("work")?.at(-1)?.slice(1, 10)).toEqual(["0", "0", "0", "0", "0", "0", "1", "1", "1"]);
});

test("calls are told with their rates, bookings and times", () => {
  const times = { n: 31, meanS: 214, medianS: 200, maxS: 600 };
  const read = changed({
    feeAssisted: 3,
    calls: {
      ...{ answered: 31, completed: 27, handedOver: 3, other: 1, missed: 2, overflowed: 1, byCategory: {} },
      ...{ bookings: { pickup: 6, visit: 1 }, talk: times, afterCall: { ...times, meanS: 62 } },
    },
  });
  expect(read.heads("calls")).toEqual([
    ...["受電", "応答", "完結", "職員引継", "その他", "不在", "他回線へ", "応答率", "完結率"],
    ...["受取予約", "出張予約", "平均通話", "平均後処理"],
  ]);
  expect(read.table("calls")).toEqual([
    ["34", "31", "27", "3", "1", "2", "1", "91.2%", "87.1%", "6", "1", "3分34秒", "1分02秒"],
  ]);
  expect(read.table("outcomes")?.[0]?.at(-1)).toBe("3");
});

test("a month that was not recorded from its first opening day says so, over the real calendar", () => {
  const monthToDate = { from: thursday, counts: {} };
  const note = "※ 月累計は5月14日(木)以後の計（同日より前の記録なし）";
  expect(form([], thursday, { monthToDate }).notes("業務別")).toEqual([note]);
  expect(form([], thursday, { monthToDate: { from: "2026-05-01", counts: {} } }).notes("業務別")).toEqual([]);
  const overrides = [{ date: "2026-05-01", kind: "closed" as const, reason: "点検" }];
  const report = reportOf([], thursday, { monthToDate: { from: "2026-05-07", counts: {} } });
  expect(formOf(report, null, { ...site, overrides }).notes("業務別")).toEqual([]);
});

test("an interim report says so in its version and in a note", () => {
  const read = form([], thursday, {
    compiledAt: `${thursday}T12:00:00+09:00`,
    monthToDate: { from: null, counts: {} },
  });
  expect(read.fields("header").版).toBe("第1版（途中集計・未確認）");
  expect(read.notes("業務別")).toEqual(["※ 受付終了（19:00）前の途中集計。終了後に自動で作り直します。"]);
});

test("what is empty is said: 0, なし, 未確認", () => {
  const read = form([], thursday);
  for (const head of ["苦情", "質疑応答集への", "マニュアル", "特記事項", "引継ぎ・翌日", "未終了"]) {
    expect(read.notes(head)[0], head).toMatch(/^なし/);
  }
  expect(read.table("times")).toEqual(
    ["対応時間", "審査待ち", "後作業"].map((of) => [of, "0", "なし", "なし", "なし"]),
  );
  expect(read.notes("時間の集計")).toEqual(["計測不正確 0件は時間から除く"]);
  for (const row of [...(read.table("outcomes") ?? []), ...(read.table("calls") ?? [])]) {
    expect(row.every((cell) => cell === "0" || cell === "なし")).toBe(true);
  }
});

test("what the lead wrote, questions without an answer and what came into force stand in their blocks", () => {
  const read = changed({
    texts: { remarks: "一行目\n\n二行目", handover: "翌日は午後から" },
    qaCandidates: [{ at: `${thursday}T11:02:00+09:00`, question: "同時にできますか" }],
    contentChanges: [
      { kind: "procedure", itemId: "pin-reset", title: "暗証番号", version: 3, changeNote: "説明を追加" },
      { kind: "qa", itemId: "q", title: "手数料", version: 2, changeNote: "金額を訂正" },
    ],
  });
  expect(read.lines("remarks")).toEqual(["一行目", "二行目"]);
  expect(read.lines("handover")).toEqual(["翌日は午後から"]);
  expect(read.lines("qa")).toEqual(["11:02 同時にできますか"]);
  expect(read.lines("changes")).toEqual([
    "手順書「暗証番号」第3版: 説明を追加",
    "質疑応答「手数料」第2版: 金額を訂正",
  ]);
});

test("the same report is the same document", () => {
  const report = reportOf(caseOf({ n: 1, date: thursday }), thursday);
  expect(formOf(report).document).toEqual(formOf(structuredClone(report)).document);
});

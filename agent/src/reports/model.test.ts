import { type DeskEvent, isCaseEvent } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { id } from "../deps.testing.ts";
import { caseOf, reportOf, site } from "./day.testing.ts";
import { dailyModel } from "./model.ts";
import { formatValue } from "./values.ts";

const thursday = "2026-05-14";
const modelOf = (...given: Parameters<typeof reportOf>) => dailyModel(reportOf(...given), site);
const texts = (values: readonly Parameters<typeof formatValue>[0][]) => values.map(formatValue);

test("the head names day, kind, hours, receiver, author, due day, version", () => {
  const header = Object.fromEntries(modelOf([], thursday).header.map(({ label, text }) => [label, text]));
  expect(header).toEqual({
    業務名: "マイナンバーカード電子証明書更新等窓口業務委託",
    実施日: "令和8年5月14日(木)",
    区分: "平日（木曜延長・19時まで）",
    実施時間: "08:30～19:00",
    提出先: "八代市 市民課",
    作成者: "現場責任者　現場 花子",
    提出期限: "令和8年5月15日(金)",
    自動作成: "令和8年5月14日(木) 19:30",
    版: "第1版（自動作成・未確認）",
  });
});

test("a division's 小計 and the 合計 are the sums of their rows", () => {
  const events = [
    ...caseOf({ n: 1, date: thursday }),
    ...caseOf({
      n: 2,
      date: thursday,
      procedureId: "pin-reset",
      counterId: "window-2",
      finish: { quantity: 3 },
    }),
    ...caseOf({ n: 3, date: thursday, procedureId: "call-renewal", counterId: "call-1" }),
  ];
  const { work } = modelOf(events, thursday);
  expect(work.sections.map((section) => section.label)).toEqual([
    "6-(1) 案内",
    "6-(2) 電子証明書",
    "6-(3)① 申請補助",
    "6-(3)② 各種支援",
    "6-(4) コールセンター",
  ]);
  expect(texts(work.sections[1]?.subtotal?.values ?? [])).toEqual(["1", "3", "0", "0", "0", "0", "4", "4"]);
  expect(texts(work.total.values).slice(0, 9)).toEqual(["1", "3", "0", "0", "1", "0", "5", "5", "3"]);
});

test("on a 休日開庁 day the same procedures stand under 6-(5)", () => {
  const { work, header } = modelOf(caseOf({ n: 1, date: "2026-05-24" }), "2026-05-24");
  expect(work.sections.every((section) => section.label.startsWith("6-(5)"))).toBe(true);
  expect(work.sections.flatMap((section) => section.rows)).toHaveLength(18);
  expect(header.find(({ label }) => label === "区分")?.text).toBe("休日開庁");
  expect(texts(work.total.values)[6]).toBe("1");
});

test("what the console recorded has a column of its own, so that rows still add up", () => {
  const { work } = modelOf(caseOf({ n: 1, date: thursday, counterId: "console" }), thursday);
  expect(work.countColumns).toEqual([
    "窓口1",
    "窓口2",
    "窓口3",
    "窓口4",
    "電話1",
    "電話2",
    "その他",
    "計",
    "月累計",
  ]);
  expect(texts(work.total.values).slice(0, 9)).toEqual(["0", "0", "0", "0", "0", "0", "1", "1", "1"]);
});

test("a device that nobody looked at is 未確認, never 正常 and never 0分", () => {
  const report = (deviceId: string, at: string, status: "ok" | "down", n: number): DeskEvent => ({
    type: "DeviceStatusReported",
    id: id(n),
    at: `${thursday}T${at}:00+09:00`,
    counterId: "console",
    staffId: "lead-1",
    deviceId,
    status,
    ...(status === "down" ? { cause: "terminal" as const } : {}),
  });
  const { devices } = modelOf(
    [
      report("terminal-1", "08:20", "ok", 1),
      report("terminal-2", "14:05", "down", 2),
      report("terminal-2", "14:40", "ok", 3),
    ],
    thursday,
  );
  expect(devices.map(({ label, state, down }) => [label, ...state, formatValue(down)])).toEqual([
    ["統合端末2", "停止 14:05～14:40 端末故障", "35分"],
    ["統合端末1", "正常（1台）", "0分"],
    [expect.stringContaining("統合端末3、"), "未確認（8台）", "未確認"],
  ]);
});

test("a status that lasts from an earlier day says since when", () => {
  const since: DeskEvent = {
    type: "DeviceStatusReported",
    id: id(1),
    at: "2026-05-13T16:00:00+09:00",
    counterId: "console",
    staffId: "lead-1",
    deviceId: "pc-4",
    status: "unused",
  };
  expect(modelOf([since], thursday).devices[0]?.state).toEqual(["未使用 5月13日(水)16:00～継続中"]);
});

test("unfinished, voided and corrected cases are listed with their counters", () => {
  const [start, finish] = caseOf({ n: 1, date: thursday });
  if (start === undefined || finish === undefined || !isCaseEvent(finish)) throw new Error("no case");
  const { counterId, staffId, transactionId } = finish;
  const voided: DeskEvent = {
    type: "TransactionVoided",
    id: id(90),
    at: `${thursday}T11:05:00+09:00`,
    counterId,
    staffId,
    transactionId,
    reason: "押し間違い",
  };
  const model = modelOf([start, finish, voided, ...caseOf({ n: 2, date: thursday, finish: null })], thursday);
  expect(model.listSummary).toBe("未終了 1件・取消 1件・訂正 0件");
  expect(model.lists.map((row) => Object.values(row))).toEqual([
    ["未終了", "窓口1", "電子証明書の更新", "09:02開始", "対応中のまま（件数に含まない）"],
    ["取消", "窓口1", "電子証明書の更新", "11:05", "押し間違い"],
  ]);
});

test("a month that was not recorded from its first opening day says so", () => {
  expect(modelOf([], thursday, { monthToDate: { from: thursday, counts: {} } }).notes).toEqual([
    "月累計は5月14日(木)以後の計（同日より前の記録なし）",
  ]);
  expect(modelOf([], thursday, { monthToDate: { from: "2026-05-01", counts: {} } }).notes).toEqual([]);
});

test("an interim report says so in its version and in a note", () => {
  const model = modelOf([], thursday, {
    compiledAt: `${thursday}T12:00:00+09:00`,
    monthToDate: { from: null, counts: {} },
  });
  expect(model.header.at(-1)?.text).toBe("第1版（途中集計・未確認）");
  expect(model.notes).toEqual(["受付終了（19:00）前の途中集計。終了後に自動で作り直します。"]);
});

test("on a closed day no device is called 正常", () => {
  const saturday = "2026-05-23";
  const down: DeskEvent = {
    type: "DeviceStatusReported",
    id: id(1),
    at: `${saturday}T20:30:00+09:00`,
    counterId: "window-1",
    staffId: "lead-1",
    deviceId: "terminal-1",
    status: "down",
  };
  expect(modelOf([down], saturday).devices).toEqual([
    {
      label: site.devices.map(({ label }) => label).join("、"),
      state: ["閉庁日のため集計対象外"],
      down: { kind: "text", text: "対象外" },
    },
  ]);
});

const corrected = (n: number, at: string, reason: string): DeskEvent => ({
  type: "TransactionCorrected",
  id: id(n * 10 + 5),
  at,
  counterId: "window-1",
  staffId: "lead-1",
  transactionId: id(n * 10),
  changes: { quantity: 2 },
  reason,
});

test("a correction of a later day names its day, and a reason of blanks is said to be missing", () => {
  const events = [1, 2].flatMap((n) => caseOf({ n, date: thursday }));
  const { lists } = modelOf(
    [
      ...events,
      corrected(1, `${thursday}T15:00:00+09:00`, " \u3000\n"),
      corrected(2, "2026-05-15T08:11:00+09:00", "数量の誤り"),
    ],
    thursday,
  );
  expect(lists.map(({ time, detail }) => [time, detail])).toEqual([
    ["15:00", "記載なし"],
    ["5月15日(金)08:11", "数量の誤り"],
  ]);
});

test("a panel gone wild does not make a form of hundreds of pages, and the form says what it leaves out", () => {
  const events = Array.from({ length: 203 }, (_, n) => caseOf({ n, date: thursday, finish: null })).flat();
  const { lists, listSummary } = modelOf(events, thursday);
  expect(lists).toHaveLength(201);
  expect(lists.at(-1)?.detail).toBe("ほか3件（JSON ファイルに掲載）");
  expect(listSummary).toContain("未終了 203件");
});

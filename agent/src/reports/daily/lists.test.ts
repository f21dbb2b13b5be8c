import { type DailyReport, type DeskEvent, type Incident, isCaseEvent } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { id } from "../../deps.testing.ts";
import { caseOf, reportOf, site } from "../day.testing.ts";
import { formOf } from "./read.testing.ts";

const thursday = "2026-05-14";
const form = (...given: Parameters<typeof reportOf>) => formOf(reportOf(...given));
const changed = (over: Partial<DailyReport>) => formOf({ ...reportOf([], thursday), ...over });

const reported = (deviceId: string, at: string, status: "ok" | "down" | "unused", n: number): DeskEvent => ({
  ...{
    type: "DeviceStatusReported",
    id: id(n),
    at,
    counterId: "console",
    staffId: "lead-1",
    deviceId,
    status,
  },
  ...(status === "down" ? { cause: "terminal" as const, note: "カード読取不良" } : {}),
});

test("a device that nobody looked at is 未確認, never 正常 and never 0分", () => {
  const at = (time: string) => `${thursday}T${time}:00+09:00`;
  const report = reportOf(
    [
      reported("terminal-1", at("08:20"), "ok", 1),
      reported("terminal-2", at("14:05"), "down", 2),
      reported("terminal-2", at("14:40"), "ok", 3),
    ],
    thursday,
  );
  const devices = report.devices.map((one) => ({
    ...one,
    affectedCases: one.deviceId === "terminal-2" ? 3 : 0,
    ...(one.deviceId === "pc-1" ? { observed: true as const } : {}),
  }));
  expect(formOf({ ...report, devices }).table("devices")).toEqual([
    ["統合端末2", "停止 14:05～14:40 端末故障（カード読取不良）", "35分", "3"],
    ["正常 1台", "統合端末1", "0分", "0"],
    ["自動点検で応答 1台", "窓口PC1", "0分", "0"],
    ["未確認 7台", expect.stringContaining("統合端末3、"), "未確認", "0"],
  ]);
});

test("正常 that nobody confirmed on the day names the day on which somebody last did", () => {
  const rows = form(
    [
      reported("terminal-1", `${thursday}T08:20:00+09:00`, "ok", 1),
      reported("terminal-2", "2026-04-20T08:20:00+09:00", "ok", 2),
      reported("terminal-3", "2026-05-13T08:20:00+09:00", "ok", 3),
      reported("pc-1", "2026-04-20T08:20:00+09:00", "ok", 4),
      reported("pc-2", "2025-12-26T08:20:00+09:00", "ok", 5),
    ],
    thursday,
  ).table("devices");
  expect(rows?.slice(0, -1)).toEqual([
    ["正常 1台", "統合端末1", "0分", "0"],
    [
      "当日確認なし 4台",
      [
        "正常（前回の確認 5月13日(水)） 統合端末3",
        "正常（前回の確認 4月20日(月)） 統合端末2、窓口PC1",
        "正常（前回の確認 令和7年12月26日(金)） 窓口PC2",
      ].join("\n"),
      "0分",
      "0",
    ],
  ]);
});

test("a case turned away by no device in particular has a line of its own, and none where there is no such case", () => {
  const away = caseOf({ n: 1, date: thursday, finish: { outcome: "system-down", deviceIds: [] } });
  expect(form(away, thursday).table("devices")?.at(-1)).toEqual([
    "機器不特定",
    "「システム停止」で終了し、機器が1台に定まらない案件",
    "対象外",
    "1",
  ]);
  expect(form([], thursday).table("devices")?.at(-1)?.[0]).toBe("未確認 10台");
});

test("a status that lasts from an earlier day says since when", () => {
  const since = reported("pc-4", "2026-05-13T16:00:00+09:00", "unused", 1);
  expect(form([since], thursday).table("devices")?.[0]?.[1]).toBe("未使用 5月13日(水)16:00～継続中");
});

test("計画停止 is said once: its cause says the same", () => {
  const stop = {
    ...reported("terminal-1", `${thursday}T13:00:00+09:00`, "unused", 1),
    status: "maintenance" as const,
  };
  const row = (event: object) =>
    form([{ ...stop, ...event } as DeskEvent], thursday).table("devices")?.[0]?.[1];
  expect(row({ cause: "planned" })).toBe("計画停止 13:00～継続中");
  expect(row({ cause: "network" })).toBe("計画停止 13:00～継続中 通信");
});

test("on a closed day no device is called 正常", () => {
  const down = reported("terminal-1", "2026-05-23T20:30:00+09:00", "down", 1);
  expect(form([down], "2026-05-23").table("devices")).toEqual([
    ["閉庁日（対象外）", site.devices.map(({ label }) => label).join("、"), "対象外", "対象外"],
  ]);
});

const incident: Incident = {
  ...{
    incidentId: id(1),
    counterId: "window-2",
    staffId: "lead-1",
    recordedAt: `${thursday}T10:40:00+09:00`,
  },
  ...{ kind: "complaint", category: "waiting-time", discoveredAt: `${thursday}T10:35:00+09:00` },
  occurredAt: `${thursday}T10:20:00+09:00`,
  ...{ summary: "待ち時間への申出", firstAid: "見込みを説明", reportedAt: `${thursday}T10:42:00+09:00` },
  ...{ reportedTo: "city-desk", state: "closed" },
};

test("an incident tells when it was found, what was done, and when and how the city was told", () => {
  const open: Incident = {
    ...{
      ...incident,
      kind: "accident",
      category: "loss",
      counterId: "window-1",
      state: "open",
      reportedAt: null,
    },
    ...{
      discoveredAt: "2026-05-13T16:50:00+09:00",
      deviceId: "terminal-2",
      followUp: "捜索中",
      prevention: "枚数を数える",
    },
  };
  delete (open as { occurredAt?: string }).occurredAt;
  delete (open as { firstAid?: string }).firstAid;
  const read = changed({ incidents: [incident, open] });
  expect(read.notes("苦情")).toEqual(["苦情 1件・トラブル 0件・事故 1件"]);
  expect(read.table("incidents")).toEqual([
    [
      ...["苦情\n（待ち時間）", "10:35（10:20）\n窓口2", "待ち時間への申出　応急: 見込みを説明"],
      ...["10:42（発見から7分）\n市民課（窓口で口頭）", "完了"],
    ],
    [
      ...["事故\n（紛失）", "5月13日(水)16:50（不明）\n窓口1"],
      "［統合端末2］待ち時間への申出　応急: なし　経過: 捜索中　再発防止: 枚数を数える",
      ...["未報告", "対応中"],
    ],
  ]);
});

test("unfinished, voided and corrected cases are listed with their counters and who corrected", () => {
  const [start, finish] = caseOf({ n: 1, date: thursday });
  if (start === undefined || finish === undefined || !isCaseEvent(finish)) throw new Error("no case");
  const { counterId, transactionId } = finish;
  const by = { counterId, staffId: "lead-1", transactionId };
  const voided: DeskEvent = {
    ...{
      type: "TransactionVoided",
      id: id(90),
      at: `${thursday}T11:05:00+09:00`,
      ...by,
      reason: "押し間違い",
    },
  };
  const read = form([start, finish, voided, ...caseOf({ n: 2, date: thursday, finish: null })], thursday);
  expect(read.notes("未終了")).toEqual(["未終了 1件・訂正 0件・取消 1件・後入力 0件"]);
  expect(read.table("lists")).toEqual([
    ["未終了", "窓口1", "電子証明書の更新", "09:02開始", "対応中のまま（件数に含まない）"],
    ["取消", "窓口1", "電子証明書の更新", "11:05 現場 花子", "理由: 押し間違い"],
  ]);
});

test("a correction prints each field before and after, in the form's own words", () => {
  const of = { transactionId: id(10), procedureId: "pin-reset", counterId: "window-1", staffId: "gone" };
  const at = (time: string) => `${thursday}T${time}:00+09:00`;
  const read = changed({
    corrections: [
      {
        ...{ ...of, at: at("15:00"), kind: "corrected", reason: "誤り" },
        changes: [
          { field: "procedureId", before: "pin-reset", after: "certificate-issue" },
          { field: "outcome", before: "cancelled", after: "completed" },
          { field: "startedAt", before: at("09:00"), after: at("09:05") },
          { field: "finishedAt", before: null, after: "2026-05-15T08:31:00+09:00" },
          { field: "quantity", before: 1, after: 2 },
          { field: "timeIsAccurate", before: true, after: false },
        ],
      },
      { ...of, at: at("16:00"), kind: "entered-afterwards", reason: " \u3000\n" },
      { ...of, at: "2026-05-15T00:10:00+09:00", kind: "auto-closed", reason: "終了し忘れ" },
    ],
  });
  expect(read.table("lists")?.map(([kind, , , time, detail]) => [kind, time, detail])).toEqual([
    [
      ...["訂正", "15:00 gone"],
      "業務 暗証番号の変更・再設定 → 電子証明書の新規発行　結果 中止 → 完了　開始 09:00 → 09:05　" +
        "終了 なし → 5月15日(金)08:31　件数 1件 → 2件　計測 正確 → 不正確　理由: 誤り",
    ],
    ["後入力", "16:00 gone", "理由: 記載なし"],
    // Whoever had begun the case did not end it.
    ["自動終了", "5月15日(金)00:10 自動", "理由: 終了し忘れ"],
  ]);
});

test("a panel gone wild does not make a form of hundreds of pages, and the form says what it leaves out", () => {
  const events = Array.from({ length: 203 }, (_, n) => caseOf({ n, date: thursday, finish: null })).flat();
  const read = form(events, thursday);
  expect(read.table("lists")).toHaveLength(201);
  expect(read.table("lists")?.at(-1)?.at(-1)).toBe("ほか3件（JSON ファイルに掲載）");
  expect(read.notes("未終了")[0]).toContain("未終了 203件");
});

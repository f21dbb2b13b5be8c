import { dailyReportSchema } from "@desk/shared/contract";
import { foldDay } from "@desk/shared/figures/events";
import { expect, test } from "vitest";
import { untoldBy } from "./check.ts";
import type { Told } from "./told.ts";

const date = "2026-05-28";
const at = (time: string) => `${date}T${time}+09:00`;
const ms = (time: string) => Date.parse(at(time));
const none = { n: 0, meanS: null, medianS: null, maxS: null };
const device = (deviceId: string) => ({
  ...{ deviceId, reported: true, downMinutes: 0, affectedCases: 0, episodes: [] as object[] },
});

const told: Told = {
  cases: [{ counterId: "window-2", procedureId: "pin-reset", outcome: "completed" }],
  missed: { missed: 2, overflowed: 0 },
  episodes: [
    {
      ...{ deviceId: "terminal-2", status: "down", cause: "power", causeBefore: "terminal" },
      ...{ fromMs: ms("10:08:03"), toMs: ms("11:40:02"), takenBy: "lead-1", affectedCases: 0 },
    },
  ],
  incidents: [
    {
      ...{ kind: "trouble", category: "misunderstanding", counterId: "window-2" },
      ...{ discoveredMs: ms("15:05:00"), reportedMs: ms("15:20:00"), reportedTo: "city-desk" },
      ...{ hasFirstAid: false, state: "closed" },
    },
  ],
};

/** The report of that day, with one thing told otherwise. */
function reportOf(otherwise: object = {}) {
  const count = { count: 1, byCounter: { "window-2": 1 }, byOutcome: { completed: 1 } };
  return dailyReportSchema.parse({
    ...{ businessDate: date, openingKind: "thursday-extended", opensAt: "08:30", closesAt: "19:00" },
    ...{ openingReason: null, revision: 1, state: "submitted", dueDate: "2026-05-29" },
    ...{ compiledAt: at("19:40:00"), rehearsal: true, lastYear: null },
    transactions: {
      total: 1,
      byProcedure: { "pin-reset": { ...count, tallied: 0, monthToDate: 9 } },
      byHour: { "10": 1 },
      monthToDateFrom: null,
    },
    ...{ handling: { all: none }, review: { all: none }, wrapUp: { all: none }, inaccurate: 0 },
    calls: {
      ...{ answered: 0, completed: 0, handedOver: 0, other: 0, missed: 2, overflowed: 0 },
      ...{ byCategory: {}, bookings: { pickup: 0, visit: 0 }, talk: none, afterCall: none },
    },
    ...{ feeAssisted: 0, extendedUntil: null, open: [], openCases: [], voided: 0, corrected: 0 },
    devices: [
      device("terminal-1"),
      {
        ...device("terminal-2"),
        downMinutes: 91,
        episodes: [
          {
            ...{ from: at("10:08:04"), to: at("11:40:02"), status: "down", cause: "power" },
            takenBy: "lead-1",
            relabelled: [
              {
                ...{ at: at("11:41:00"), staffId: "lead-1", reason: "点検で判明" },
                changes: [{ field: "cause", before: "terminal", after: "power" }],
              },
            ],
          },
        ],
      },
    ],
    ...{ enteredAfterwards: 0, corrections: [], staff: [], qaCandidates: [], contentChanges: [], texts: {} },
    incidents: [
      {
        ...{ incidentId: "019e2400-0000-7000-8000-000000000001", counterId: "window-2", staffId: "staff-3" },
        ...{ recordedAt: at("15:06:00"), kind: "trouble", category: "misunderstanding" },
        ...{ discoveredAt: at("15:05:00"), summary: "予約が見当たらない", state: "closed" },
        ...{ reportedAt: at("15:20:00"), reportedTo: "city-desk" },
      },
    ],
    ...otherwise,
  });
}

const others = foldDay([], date);

test("a report that tells what was done has nothing against it", () => {
  expect(untoldBy(reportOf(), told, others)).toEqual([]);
});

test("each thing that is told otherwise is named, with both sides", () => {
  const { transactions, devices, incidents, calls } = reportOf();
  const [first, second] = devices;
  const faults = (otherwise: object) => untoldBy(reportOf(otherwise), told, others);
  expect(faults({ transactions: { ...transactions, total: 2 } })).toEqual([
    "取扱件数の合計: 報告書は 2、実際は 1",
  ]);
  expect(faults({ calls: { ...calls, missed: 1 } })).toEqual([
    "出られなかった電話（不在）: 報告書は 1、実際は 2",
  ]);
  expect(faults({ devices: [first, { ...second, episodes: [], downMinutes: 0 }] })).toEqual([
    "terminal-2 の障害の回数: 報告書は 0、実際は 1",
    "terminal-2 の停止時間（分）: 報告書は 0、実際は 91",
  ]);
  const [episode] = second?.episodes ?? [];
  expect(
    faults({ devices: [first, { ...second, episodes: [{ ...episode, from: at("10:20:00") }] }] }),
  ).toEqual(["terminal-2 の障害の始まり: 報告書は 10:20、実際は 10:08"]);
  expect(faults({ incidents: [{ ...incidents[0], reportedAt: null }] })).toEqual([
    "trouble の発注者への報告: 報告書になし、実際は 15:20",
  ]);
  expect(faults({ open: ["019e2400-0000-7000-8000-000000000002"], state: "confirmed" })).toEqual([
    "未終了の案件: 報告書は 1、実際は 0",
    "日報の状態: 報告書は confirmed、実際は submitted",
  ]);
});

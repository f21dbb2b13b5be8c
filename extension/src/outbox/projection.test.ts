import type { DeskEvent, DeskEventOf, DeviceState } from "@desk/shared/contract";
import { describe, expect, test } from "vitest";
import { countOfDay, deviceStates, openCases, project, servesResident } from "./projection.ts";

const day = "2026-05-14";
let given = 0;
const newId = () => {
  given += 1;
  return `019a0000-0000-7000-8000-${String(given).padStart(12, "0")}`;
};
const head = (time: string, counterId = "window-1") => ({
  id: newId(),
  at: `${day}T${time}:00+09:00`,
  counterId,
  staffId: "staff-2",
});

function caseFrom(from: string, to: string | null, more: { quantity?: number; practice?: true } = {}) {
  const transactionId = newId();
  const events: DeskEvent[] = [
    {
      type: "TransactionStarted",
      ...head(from),
      transactionId,
      procedureId: "pin-reset",
      procedureVersion: 1,
      channel: "counter",
      ...(more.practice ? { practice: true } : {}),
    },
  ];
  if (to !== null)
    events.push({
      type: "TransactionFinished",
      ...head(to),
      transactionId,
      outcome: "completed",
      path: [],
      deviceIds: [],
      timeIsAccurate: true,
      quantity: more.quantity ?? 1,
    });
  return { transactionId, events };
}

function tally(time: string, counterId = "window-1"): DeskEventOf<"TallyAdded"> {
  return { type: "TallyAdded", ...head(time, counterId), procedureId: "guidance", quantity: 1 };
}

const voidOf = (transactionId: string): DeskEvent => ({
  type: "TransactionVoided",
  ...head("12:00"),
  transactionId,
  reason: "押し間違い",
});

describe("countOfDay", () => {
  test("finished cases with their quantity, and tallies; nothing open, voided, practised or of another counter", () => {
    const three = caseFrom("09:00", "09:10", { quantity: 3 });
    const mistaken = caseFrom("09:20", "09:30");
    const undoneTally = tally("10:05");
    const events = [
      ...three.events,
      ...mistaken.events,
      ...caseFrom("10:00", null).events,
      ...caseFrom("10:00", "10:10", { practice: true }).events,
      tally("10:00"),
      undoneTally,
      tally("10:10", "window-2"),
      voidOf(mistaken.transactionId),
      voidOf(undoneTally.id),
    ];
    expect(countOfDay(project(events), "window-1", day)).toBe(4);
    expect(countOfDay(project(events), "window-2", day)).toBe(1);
    expect(countOfDay(project(events), "window-1", "2026-05-15")).toBe(0);
  });
});

test("openCases: running ones, the oldest first", () => {
  const late = caseFrom("10:00", null);
  const early = caseFrom("09:00", null);
  const over = caseFrom("08:30", "08:40");
  const dropped = caseFrom("08:50", null);
  const events = [...late.events, ...early.events, ...over.events, ...dropped.events];
  const open = openCases(project([...events, voidOf(dropped.transactionId)]));
  expect(open.map((state) => state.transactionId)).toEqual([early.transactionId, late.transactionId]);
});

describe("deviceStates", () => {
  const report = (time: string, status: "ok" | "down"): DeskEventOf<"DeviceStatusReported"> => ({
    type: "DeviceStatusReported",
    ...head(time),
    deviceId: "terminal-1",
    status,
    ...(status === "down" ? { cause: "j-lis" as const } : {}),
  });
  const told: DeviceState = { deviceId: "terminal-1", status: "ok", since: `${day}T09:00:00+09:00` };

  test("a device that nobody reported is 未確認", () => {
    expect(deviceStates(["phone-1"], [], new Map())).toEqual([
      { deviceId: "phone-1", status: null, since: null },
    ]);
  });

  test("this PC's later report stands at once, before the agent knows it", () => {
    const own = report("09:30", "down");
    const [state] = deviceStates(["terminal-1"], [told], project([own]).reports);
    expect(state).toMatchObject({ deviceId: "terminal-1", status: "down", cause: "j-lis", since: own.at });
  });

  test("what the agent heard later from elsewhere wins over this PC's report", () => {
    const later = { ...told, since: `${day}T10:00:00+09:00` };
    expect(deviceStates(["terminal-1"], [later], project([report("09:30", "down")]).reports)).toEqual([
      later,
    ]);
  });

  test("a confirmation of the same status does not restart its time", () => {
    const [state] = deviceStates(["terminal-1"], [told], project([report("09:30", "ok")]).reports);
    expect(state?.since).toBe(told.since);
  });

  test("a 再分類 of this PC's own report stands, once the agent tells it", () => {
    const own = report("09:30", "down");
    const relabelled: DeviceState = { ...told, status: "trouble", since: own.at, confirmedAt: own.at };
    expect(deviceStates(["terminal-1"], [relabelled], project([own]).reports)).toEqual([relabelled]);
  });
});

test("servesResident: somebody real in 対応中, not 練習 nor who waits", () => {
  const [real, practised] = [caseFrom("09:00", null), caseFrom("09:01", null, { practice: true })];
  const hold: DeskEvent = {
    type: "TransactionPhaseChanged",
    ...head("09:02"),
    transactionId: real.transactionId,
    phase: "hold",
  };
  const all = [...real.events, ...practised.events];
  expect(servesResident(project(all))).toBe(true);
  expect(servesResident(project([...all, hold]))).toBe(false);
});

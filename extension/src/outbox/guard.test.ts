import type { CaseEvent, DeskEventOf } from "@desk/shared/contract";
import { describe, expect, test } from "vitest";
import { doubleTapMs, isRedundant, isSameReport, isSecondStart } from "./guard.ts";

const transactionId = "019a0000-0000-7000-8000-0000000000aa";
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const at = (ms: number) => new Date(Date.UTC(2026, 4, 14, 0, 0, 0, ms)).toISOString();
const head = (n: number) => ({
  id: id(n),
  at: at(n * 1_000),
  counterId: "window-1",
  staffId: "staff-2",
  transactionId,
});

const started: DeskEventOf<"TransactionStarted"> = {
  type: "TransactionStarted",
  ...head(1),
  procedureId: "pin-reset",
  procedureVersion: 1,
  channel: "counter",
};
const review: CaseEvent = { type: "TransactionPhaseChanged", ...head(2), phase: "review" };
const finished: CaseEvent = {
  type: "TransactionFinished",
  ...head(3),
  outcome: "completed",
  path: [],
  deviceIds: [],
  timeIsAccurate: true,
  quantity: 1,
};
const reopened: CaseEvent = { type: "TransactionReopened", ...head(4), finishId: finished.id };
const voided: CaseEvent = { type: "TransactionVoided", ...head(5), reason: "押し間違い" };
const corrected: CaseEvent = { type: "TransactionCorrected", ...head(6), changes: {}, reason: "訂正" };

describe("isRedundant", () => {
  test.each<[string, CaseEvent, CaseEvent[], boolean]>([
    ["a start", started, [], false],
    ["another start of the same case", { ...started, id: id(9) }, [started], true],
    ["the same event again", review, [started, review], true],
    ["a new phase", review, [started], false],
    ["the phase it is in", { ...review, id: id(9) }, [started, review], true],
    ["a phase after the finish", { ...review, id: id(9), phase: "hold" }, [started, finished], true],
    ["a finish", finished, [started, review], false],
    ["a second finish", { ...finished, id: id(9) }, [started, finished], true],
    ["a finish after a reopening", { ...finished, ...head(9) }, [started, finished, reopened], false],
    ["a finish of a voided case", finished, [started, voided], true],
    ["a reopening", reopened, [started, finished], false],
    ["a second reopening", { ...reopened, id: id(9) }, [started, finished, reopened], true],
    ["取消", voided, [started, finished], false],
    ["a second 取消", { ...voided, id: id(9) }, [started, finished, voided], true],
    ["取消 of a tally or of another PC's case", voided, [], false],
    ["a second one of it", { ...voided, id: id(9) }, [voided], true],
    ["訂正, however often", { ...corrected, id: id(9) }, [started, finished, corrected], false],
    ["訂正 of another PC's case", corrected, [], false],
  ])("%s", (_, event, earlier, expected) => {
    expect(isRedundant(event, earlier)).toBe(expected);
  });

  test("a case that was never started here cannot go on", () => {
    expect(() => isRedundant(finished, [])).toThrow(/before its start/);
  });
});

describe("isSecondStart", () => {
  const again = { ...started, id: id(9), transactionId: id(8) };
  const first = { event: started, recordedAt: at(1_000) };
  test.each<[string, number, Partial<typeof started>, boolean]>([
    ["at once", 0, {}, true],
    ["just within the time of a double tap", doubleTapMs - 1, {}, true],
    ["after it", doubleTapMs, {}, false],
    ["of another procedure", 0, { procedureId: "guidance" }, false],
    ["at another counter", 0, { counterId: "window-2" }, false],
    ["by another person", 0, { staffId: "staff-3" }, false],
    ["of the same case", 0, { transactionId: started.transactionId }, false],
    ["after it, though a rehearsal clock stood still", doubleTapMs, { at: started.at }, false],
    ["at once, though a rehearsal clock jumped", 0, { at: at(9_999_000) }, true],
  ])("%s", (_, laterMs, changes, expected) => {
    const tapped = { event: { ...again, ...changes }, recordedAt: at(1_000 + laterMs) };
    expect(isSecondStart(tapped, first)).toBe(expected);
  });
});

describe("isSameReport", () => {
  const report: DeskEventOf<"DeviceStatusReported"> = {
    type: "DeviceStatusReported",
    id: id(1),
    at: at(0),
    counterId: "window-1",
    staffId: "staff-2",
    deviceId: "terminal-1",
    status: "down",
    cause: "j-lis",
  };
  test("the second tap is the same; a later confirmation, another cause or 対応中 is not", () => {
    const first = { event: report, recordedAt: at(0) };
    const again = (changes: Partial<typeof report>, ms: number) =>
      isSameReport({ event: { ...report, id: id(2), ...changes }, recordedAt: at(ms) }, first);
    expect(again({}, 500)).toBe(true);
    expect(again({}, 60_000)).toBe(false);
    expect(again({ cause: "network" }, 0)).toBe(false);
    expect(again({ status: "ok" }, 0)).toBe(false);
    expect(again({ takenBy: "staff-2" }, 500)).toBe(false);
  });
});

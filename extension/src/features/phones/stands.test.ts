import type { DeskEvent, LiveStatus, SiteAnswer } from "@desk/shared/contract";
import { expect, test } from "vitest";
import type { EventRow } from "../../outbox/index.ts";
import { missedToday } from "./missed.ts";
import { phonesKnown, phonesSure } from "./stands.ts";

const day = "2026-05-14";
const at = (time: string) => `${day}T${time}:00.000+09:00`;
const id = (n: number) => `019e2400-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
const by = { counterId: "call-1", staffId: "staff-2" };
const rowOf = (event: DeskEvent, order: number): EventRow => ({
  ...{ event, order, recordedAt: event.at, businessDate: event.at.slice(0, 10) },
  ...{ via: "counter", ledger: "live", delivery: { state: "pending" } },
});
const said = (n: number, time: string, state: "ready" | "away"): DeskEvent => ({
  ...{ type: "PhoneStateReported", id: id(n), at: at(time), ...by, deviceId: "phone-1", state },
});
const devices: SiteAnswer["devices"] = [
  { id: "pc-1", label: "窓口PC1", kind: "pc" },
  { id: "phone-1", label: "電話機1", kind: "phone" },
  { id: "phone-2", label: "電話機2", kind: "phone" },
];
const told = (businessDate: string): LiveStatus => ({
  ...{
    now: at("09:00"),
    businessDate,
    todayCount: 0,
    counters: [],
    openCases: [],
    devices: [],
    rejected: [],
  },
  phones: [
    { deviceId: "phone-1", state: "talking", since: at("09:10"), staffId: "staff-2" },
    { deviceId: "phone-2", state: "ready", since: at("08:30"), staffId: "staff-3" },
  ],
  report: null,
});
const statesOf = (events: DeskEvent[], live: LiveStatus | null) =>
  phonesKnown({ rows: events.map(rowOf), live, businessDate: day, devices }).map(({ state }) => state);

test("without the agent a panel knows what was said at it", () => {
  expect(statesOf([said(1, "09:05", "ready")], null)).toEqual(["ready", null]);
});

test("the agent tells of all phones; what was said here since then is on top", () => {
  expect(statesOf([said(1, "09:05", "ready")], told(day))).toEqual(["talking", "ready"]);
  expect(statesOf([said(1, "09:12", "away")], told(day))).toEqual(["away", "ready"]);
});

test("a line that was cut yesterday tells nothing of today", () => {
  expect(statesOf([], told("2026-05-13"))).toEqual([null, null]);
});

test("while the line is not open, only the counter's own phone is told, and how many cannot be", () => {
  const phones = phonesKnown({ rows: [], live: told(day), businessDate: day, devices });
  const sureOf = (isConnected: boolean, ownId?: string) => {
    const { sure, unsureCount } = phonesSure(phones, { isConnected, ownId });
    return { sure: sure.map(({ deviceId }) => deviceId), unsureCount };
  };
  expect(sureOf(true)).toEqual({ sure: ["phone-1", "phone-2"], unsureCount: 0 });
  expect(sureOf(false, "phone-1")).toEqual({ sure: ["phone-1"], unsureCount: 1 });
  expect(sureOf(false)).toEqual({ sure: [], unsureCount: 2 });
});

test("missed calls of today, without those taken back", () => {
  const missed = (n: number, date = day): DeskEvent => ({
    ...{ type: "CallMissed", id: id(n), at: `${date}T09:00:00+09:00`, ...by, kind: "missed" },
  });
  const undone: DeskEvent = {
    ...{ type: "TransactionVoided", id: id(9), at: at("09:01"), ...by },
    ...{ transactionId: id(2), reason: "押し間違い" },
  };
  const rows = [missed(1), missed(2), missed(3, "2026-05-13"), undone].map(rowOf);
  expect(missedToday({ rows, businessDate: day }, "missed")).toBe(1);
  expect(missedToday({ rows, businessDate: day }, "overflowed")).toBe(0);
});

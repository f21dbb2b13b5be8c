import { deviceDay } from "@desk/shared/figures/devices";
import { expect, test } from "vitest";
import { createCalendar } from "../calendar/calendar.ts";
import { isInUse } from "./hours.ts";
import { bench } from "./scheduler.testing.ts";

const fillDisk = `CREATE TEMP TRIGGER disk_full BEFORE INSERT ON main.device_observation
  BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END`;
const freeDisk = "DROP TRIGGER disk_full";

test("a fault that was never noted as looked at again ends where it was found, not before", async () => {
  const { make, next, answer, told, deps } = bench(1, { faultAfter: 1 });
  make().reload();
  // The agent ends without a stop: the look at which the fault was found is the last word.
  next();
  await answer("fault");
  deps.db.raw.exec("UPDATE device_watch SET checked_ms = 1");
  deps.clock.set("2026-05-14T12:00:00+09:00");
  make().reload();
  expect(told.map(({ state, at }) => [state, at])).toEqual([
    ["fault", "2026-05-14T09:00:00.000+09:00"],
    ["unknown", "2026-05-14T09:00:00.000+09:00"],
  ]);
});

test("a PC that slept claims nothing of its sleep, neither when it looks again nor when the counter has closed", async () => {
  const { make, next, answer, told, deps, timers, state, seenOk } = bench();
  make().reload();
  await seenOk();
  deps.clock.set("2026-05-14T12:00:00+09:00");
  timers.ring();
  await answer("ok");
  expect(next()).toBe(10);
  await answer("ok");
  const known = [
    ["ok", "2026-05-14T09:00:10.000+09:00"],
    ["unknown", "2026-05-14T09:00:10.000+09:00"],
    ["ok", "2026-05-14T12:00:10.000+09:00"],
  ];
  expect(told.map(({ state, at }) => [state, at])).toEqual(known);
  deps.clock.set("2026-05-14T19:00:00+09:00");
  state.inUse = () => new Set();
  timers.ring();
  expect(told.map(({ state, at }) => [state, at])).toEqual([
    ...known,
    ["unknown", "2026-05-14T12:00:10.000+09:00"],
  ]);
});

test("a turn that could not be written is written at the next look, and told only then", async () => {
  const { make, next, answer, told, repo, deps } = bench();
  make().reload();
  next();
  await answer("ok");
  deps.db.raw.exec(fillDisk);
  next();
  await answer("ok");
  expect(told).toEqual([]);
  deps.db.raw.exec(freeDisk);
  expect(next()).toBe(60);
  await answer("ok");
  expect(told.map(({ state, at }) => [state, at])).toEqual([["ok", "2026-05-14T09:01:10.000+09:00"]]);
  expect(repo.last("phone-1")).toMatchObject({ state: "ok", at: "2026-05-14T09:01:10.000+09:00" });
  expect(next()).toBe(60);
});

test("what could not be ended at the start is ended by the first look, and the watch goes on", async () => {
  const { make, next, answer, told, deps, seenOk } = bench();
  const first = make();
  first.reload();
  await seenOk();
  await first.stop();
  deps.clock.set("2026-05-15T09:00:00+09:00");
  deps.db.raw.exec(fillDisk);
  make().reload();
  deps.db.raw.exec(freeDisk);
  expect(next()).toBe(0);
  await answer("fault");
  expect(told.slice(1).map(({ state, at }) => [state, at])).toEqual([
    ["unknown", "2026-05-14T09:00:10.000+09:00"],
  ]);
});

const at = (time: string, date = "2026-05-14") => `${date}T${time}:00+09:00`;

/** A Thursday from eight to six as the scheduler leads it: the phone answers when `answers` says so. */
async function thursday(answers: (nowMs: number) => boolean) {
  const { make, next, answer, pending, repo, deps, state } = bench(1, { okAfter: 10, faultAfter: 10 });
  const opening = createCalendar(deps.db.raw).openingOn("2026-05-14");
  state.inUse = (nowMs) => new Set(isInUse({}, opening, nowMs) ? ["phone-1"] : []);
  deps.clock.set(at("08:00"));
  const firstLooks: number[] = [];
  make().reload();
  while (deps.clock.now() < Date.parse(at("18:00"))) {
    next();
    if (pending.length > 0) firstLooks.push(deps.clock.now());
    await answer(answers(deps.clock.now()) ? "ok" : "fault");
  }
  const observations = repo.between(Date.parse(at("00:00")), Date.parse(at("23:59")), ["phone-1"]);
  const window = { opensAt: at("08:30"), closesAt: at("17:15"), untilAt: at("18:00") };
  return {
    firstLookMs: firstLooks[0] ?? 0,
    observations,
    day: deviceDay([], window, ["phone-1"], [], { observations })[0],
  };
}

test("who answers from the opening to the close is 自動点検で応答, however many answers that takes", async () => {
  const { firstLookMs, day } = await thursday(() => true);
  expect(firstLookMs).toBeGreaterThanOrEqual(Date.parse(at("08:20")));
  expect(day).toMatchObject({ reported: false, observed: true, downMinutes: 0, episodes: [] });
});

test("who was not seen answering at the opening, or not once in between, is not", async () => {
  const late = await thursday((nowMs) => nowMs >= Date.parse(at("08:29")));
  expect(late.observations.find(({ state }) => state === "ok")?.at.slice(11, 16)).toBe("08:31");
  expect(late.day?.observed).toBeUndefined();
  const broken = await thursday(
    (nowMs) => nowMs < Date.parse(at("12:00")) || nowMs >= Date.parse(at("12:30")),
  );
  expect(broken.day?.observed).toBeUndefined();
  expect(broken.day?.downMinutes).toBeGreaterThan(20);
});

test("a fault before the opening is no downtime of the counter", async () => {
  const { observations, day } = await thursday((nowMs) => nowMs >= Date.parse(at("08:40")));
  expect(observations[0]).toMatchObject({ state: "fault" });
  expect(Date.parse(observations[0]?.at ?? "")).toBeLessThan(Date.parse(at("08:30")));
  // From the opening on, until ten looks after 8:40 have answered.
  expect(day?.downMinutes).toBe(12);
});

test("an answer of yesterday does not help today's first", async () => {
  const { make, next, answer, told, deps, state } = bench();
  make().reload();
  next();
  await answer("ok");
  state.inUse = () => new Set();
  next();
  deps.clock.set(at("08:30", "2026-05-15"));
  state.inUse = () => new Set(["phone-1"]);
  next();
  await answer("ok");
  expect(told).toEqual([]);
  next();
  await answer("ok");
  expect(told.map(({ state: is }) => is)).toEqual(["ok"]);
});

import { expect, test } from "vitest";
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
  const { make, next, answer, told, deps, timers, state } = bench();
  make().reload();
  for (let n = 0; n < 2; n += 1) {
    next();
    await answer("ok");
  }
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
  state.inUse = new Set();
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
  const { make, next, answer, told, deps } = bench();
  const first = make();
  first.reload();
  for (let n = 0; n < 2; n += 1) {
    next();
    await answer("ok");
  }
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

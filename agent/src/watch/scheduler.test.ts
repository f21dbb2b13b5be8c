import type { DeviceWatch } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { programEveryMs } from "./program-pace.ts";
import { bench } from "./scheduler.testing.ts";
import { maxInFlight } from "./scheduler.ts";

test("a program is started once a second at most, the longest waiting first; what needs none does not wait", async () => {
  const { make, next, repo, by, watch, answer, pending, deps } = bench(5, { kind: "ping" });
  repo.save("phone-5", { ...watch("phone-5"), kind: "tcp", port: 9100 } as DeviceWatch, 1, by);
  make().reload();
  expect(next()).toBe(0);
  expect(pending.map(({ deviceId }) => deviceId)).toEqual(["phone-1", "phone-5"]);
  expect([next(), next()]).toEqual([programEveryMs / 1000, programEveryMs / 1000]);
  expect(pending.slice(2).map(({ deviceId }) => deviceId)).toEqual(["phone-2", "phone-3"]);
  // With the clock an hour back the fourth is not left until it has caught up.
  deps.clock.advance(-3_600_000);
  await answer("ok");
  expect([next(), next()]).toEqual([10, 60]);
  expect(pending.map(({ deviceId }) => deviceId)).toContain("phone-4");
});

test("a new watch is looked at at once, again soon while in doubt, then at its interval; a change is told once", async () => {
  const { make, next, answer, told, repo } = bench();
  make().reload();
  expect(next()).toBe(0);
  await answer("ok");
  expect(next()).toBe(10);
  await answer("ok");
  expect(told).toEqual([
    { deviceId: "phone-1", at: "2026-05-14T09:00:10.000+09:00", state: "ok", detail: "ok" },
  ]);
  expect(next()).toBe(60);
  await answer("ok");
  for (const wait of [60, 10, 10]) {
    expect(next()).toBe(wait);
    await answer("fault");
  }
  expect(told.map(({ state }) => state)).toEqual(["ok", "fault"]);
  expect(repo.history("phone-1", 10).map(({ state, detail }) => [state, detail])).toEqual([
    ["fault", "fault（3回続けて）"],
    ["ok", "ok"],
  ]);
});

test("no more than a few checks are under way; one that ends makes room, and none is asked twice at a time", async () => {
  const { make, next, answer, pending, timers } = bench(maxInFlight + 2);
  make().reload();
  next();
  expect(pending).toHaveLength(maxInFlight);
  expect(timers.isSet()).toBe(false);
  await answer("ok");
  expect(next()).toBe(0);
  expect(pending).toHaveLength(maxInFlight);
  expect(new Set(pending.map(({ deviceId }) => deviceId)).size).toBe(maxInFlight);
});

test("outside its hours a device is not looked at, and what was seen is no longer said of it", async () => {
  const { make, next, told, state, seenOk } = bench();
  make().reload();
  await seenOk();
  state.inUse = () => new Set();
  next();
  expect(state.looked).toBe(2);
  expect(told.at(-1)).toMatchObject({
    state: "unknown",
    detail: "時間外か使用をやめたため、確かめていません",
  });
  next();
  expect(told).toHaveLength(2);
  state.inUse = () => new Set(["phone-1"]);
  next();
  expect(state.looked).toBe(3);
});

test("what was seen under other settings says nothing: a change begins anew, and an answer on its way is dropped", async () => {
  const { make, next, answer, told, repo, watch, by } = bench(1, { okAfter: 1 });
  const scheduler = make();
  scheduler.reload();
  next();
  expect(repo.save("phone-1", { ...watch("phone-1"), intervalS: 30 }, 1, by)).toBe(true);
  scheduler.reload();
  await answer("ok");
  expect(told).toEqual([]);
  expect(next()).toBe(0);
  await answer("ok");
  expect(told.map(({ state }) => state)).toEqual(["ok"]);
  // Ended: the last word is that nothing is known any more.
  repo.save("phone-1", null, 2, by);
  scheduler.reload();
  expect(told.at(-1)).toMatchObject({ state: "unknown", detail: "自動点検をやめました" });
  expect(repo.of("phone-1")).toMatchObject({ watch: null, revision: 3 });
});

test("the stop ends what is under way and notes when the devices were looked at; a restart carries on", async () => {
  const { make, next, pending, repo, told, deps, seenOk } = bench();
  const first = make();
  first.reload();
  await seenOk();
  next();
  await first.stop();
  expect(pending.shift()?.signal.aborted).toBe(true);
  expect(repo.of("phone-1")?.checkedMs).toBe(Date.parse("2026-05-14T09:00:10+09:00"));
  const second = make();
  second.reload();
  expect(told).toHaveLength(1);
  expect(next()).toBe(5);
  await second.stop();
  // After a night nothing is known any more, and nothing is claimed of the hours in which nobody looked.
  deps.clock.set("2026-05-15T08:00:00+09:00");
  make().reload();
  expect(told.at(-1)).toMatchObject({ state: "unknown", at: "2026-05-14T09:00:10.000+09:00" });
});

test("a clock that is put back does not silence the watch", async () => {
  const { make, deps, state, timers, seenOk } = bench();
  make().reload();
  await seenOk();
  deps.clock.set("2026-05-14T07:00:00+09:00");
  // The timer was set before and rings by itself.
  timers.ring();
  expect(state.looked).toBe(3);
});

test("a switched-off watch is not looked at", () => {
  const { make, timers } = bench(1, { enabled: false });
  make().reload();
  expect(timers.isSet()).toBe(false);
});

import type { LiveStatus } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { createLiveHub, type Line } from "./hub.ts";

type Timer = { callback: () => void; ms: number };

const silentCounter = {
  ...{ counterId: "window-1", connected: true, lastSeenAt: null, staffId: null },
  ...{ todayCount: 0, silent: true },
};

function bench() {
  const timers: Timer[] = [];
  let made = 0;
  let businessDate = "2026-05-14";
  let silent = false;
  let stopped = false;
  const status = (): LiveStatus => {
    made += 1;
    const now = `${businessDate}T09:00:00.000+09:00`;
    return {
      now,
      businessDate,
      todayCount: made,
      counters: silent ? [silentCounter] : [],
      openCases: [],
      devices: stopped
        ? [{ deviceId: "terminal-1", status: "maintenance", since: now, source: "calendar" }]
        : [],
      rejected: [],
      report: null,
    };
  };
  const hub = createLiveHub(status, (callback, ms) => {
    const timer = { callback, ms };
    timers.push(timer);
    return () => void timers.splice(timers.indexOf(timer), 1);
  });
  /** Lets the timers of this length ring. */
  const ring = (ms: number) => {
    for (const timer of timers.filter((one) => one.ms === ms)) {
      timers.splice(timers.indexOf(timer), 1);
      timer.callback();
    }
  };
  return {
    hub,
    ring,
    timers,
    made: () => made,
    standStill: (planned: boolean) => {
      stopped = planned;
    },
    goSilent: () => {
      silent = true;
    },
    nextDay: () => {
      businessDate = "2026-05-15";
    },
  };
}

function listener(counterId: string | null, pending = 0) {
  const heard: string[] = [];
  const line: Line & { heard: string[]; ended: boolean } = {
    counterId,
    heard,
    ended: false,
    write: (message) => void heard.push(message.toString()),
    pendingBytes: () => pending,
    end() {
      line.ended = true;
    },
  };
  return line;
}

test("a newcomer has the whole state at once, and a change is made once for all", () => {
  const { hub, made, ring } = bench();
  const [one, two, three] = [listener(null), listener("window-1"), listener(null)];
  hub.join(one);
  hub.join(two);
  expect([one.heard.length, two.heard[0]?.startsWith("event: status\ndata: {")]).toEqual([1, true]);
  ring(50);
  // The first learns that the second is there; one more console is no news to anybody, nor a state of its own.
  expect(one.heard.length).toBe(2);
  const told = made();
  hub.join(three);
  expect([three.heard[0], made()]).toEqual([two.heard.at(-1), told]);
  ring(50);
  expect(one.heard.length).toBe(2);
  const before = made();
  hub.changed();
  hub.changed();
  ring(50);
  expect(made()).toBe(before + 1);
  expect(one.heard.at(-1)).toBe(two.heard.at(-1));
  expect(hub.connectedCounters()).toEqual(new Set(["window-1"]));
});

test("a PC with its panel open twice is there until both are closed", () => {
  const { hub } = bench();
  const [first, second] = [hub.join(listener("window-1")), hub.join(listener("window-1"))];
  first();
  first();
  expect([...hub.connectedCounters()]).toEqual(["window-1"]);
  second();
  expect([...hub.connectedCounters()]).toEqual([]);
});

test("a listener that does not take its messages is dropped, the others go on", () => {
  const { hub, ring } = bench();
  const [slow, quick] = [listener("window-1", 2_000_000), listener("window-2")];
  hub.join(slow);
  hub.join(quick);
  ring(50);
  expect([slow.ended, quick.ended]).toEqual([true, false]);
  expect(hub.connectedCounters()).toEqual(new Set(["window-2"]));
});

test("a heartbeat keeps the line; over midnight it is a new state", () => {
  const { hub, ring, nextDay } = bench();
  const one = listener("window-1");
  hub.join(one);
  ring(15_000);
  expect(one.heard.at(-1)).toBe(": heartbeat\n\n");
  nextDay();
  ring(15_000);
  ring(50);
  expect(one.heard.at(-1)).toContain('"businessDate":"2026-05-15"');
});

test("a panel that went silent is told by the heartbeat, without any event", () => {
  const { hub, ring, goSilent } = bench();
  const one = listener(null);
  hub.join(one);
  goSilent();
  ring(15_000);
  ring(50);
  expect(one.heard.at(-1)).toContain('"silent":true');
  ring(15_000);
  expect(one.heard.at(-1)).toBe(": heartbeat\n\n");
});

test("a planned stop that begins or ends is told by the heartbeat, without any event", () => {
  const { hub, ring, standStill } = bench();
  const one = listener(null);
  hub.join(one);
  for (const planned of [true, false]) {
    standStill(planned);
    ring(15_000);
    ring(50);
    expect(one.heard.at(-1)?.includes('"source":"calendar"')).toBe(planned);
  }
});

test("without listeners nothing is made and no timer runs", () => {
  const { hub, made, timers } = bench();
  hub.changed();
  expect(made()).toBe(0);
  const leave = hub.join(listener("window-1"));
  leave();
  leave();
  expect(timers).toEqual([]);
  const last = listener("window-2");
  hub.join(last);
  hub.close();
  expect([last.ended, timers.length]).toEqual([true, 0]);
});

import type { Notice, NoticesAnswer } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { createAgent } from "../app.ts";
import { contentDesk } from "../content/content.testing.ts";
import { id, standingClock, testDeps } from "../deps.testing.ts";
import { createSiteRepo } from "../site/repo.ts";
import { createNotices } from "./service.ts";

const down = {
  ...{ type: "DeviceStatusReported", id: id(1), at: "2026-05-14T09:00:00+09:00" },
  ...{ counterId: "window-1", staffId: "lead-1", deviceId: "terminal-2", status: "down", cause: "power" },
} as const;

test("any paired PC may ask for the notices, a stranger may not", async () => {
  await using desk = contentDesk();
  await desk.ask("POST", "/api/events", { events: [down] }, "counter");
  const { status, body } = await desk.ask<NoticesAnswer>("GET", "/api/notices", undefined, "console");
  expect(status).toBe(200);
  expect(body.notices.find(({ kind }) => kind === "device-down")).toEqual({
    key: `device-down terminal-2 ${down.at}`,
    kind: "device-down",
    subject: "device terminal-2",
    since: down.at,
    level: "urgent",
    title: "統合端末2が停止しています",
    message:
      "統合端末2は 09:00 から停止中です（原因: 電源）。対応する人を決めて、機器の画面に記録してください。",
    place: "devices/terminal-2",
  });
  const stranger = { authorization: "Bearer none" };
  expect(await desk.ask("GET", "/api/notices", undefined, "console", stranger)).toMatchObject({
    status: 401,
  });
});

test("the list is told when it becomes another one, and by nobody before the start or after the stop", async () => {
  using deps = testDeps(standingClock("2026-05-14T07:00:00+09:00"));
  const agent = createAgent(deps);
  const timers: { callback: () => void; ms: number }[] = [];
  const told: (readonly Notice[])[] = [];
  const untilTold = Promise.withResolvers<void>();
  deps.noticesChanged.subscribe((notices) => {
    told.push(notices);
    untilTold.resolve();
  });
  const notices = createNotices(deps, {
    site: createSiteRepo(deps.db.raw),
    due: agent.life.due,
    freeBytes: async () => 0,
    startTimer: (callback, ms) => {
      const timer = { callback, ms };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
  });
  /** What waits for a moment, a change or the next look. */
  const fire = (ms: number) => {
    const due = timers.filter((timer) => timer.ms === ms);
    for (const timer of due) timers.splice(timers.indexOf(timer), 1);
    for (const { callback } of due) callback();
  };
  expect(timers).toEqual([]);
  notices.start();
  fire(1_000);
  await untilTold.promise;
  expect(told.map((list) => list.map(({ kind }) => kind))).toEqual([["disk-low"]]);
  fire(15_000);
  fire(1_000);
  await notices.stop();
  expect(told).toHaveLength(1);
  expect(timers).toEqual([]);
  deps.committed.publish({ businessDates: [] });
  expect(timers).toEqual([]);
  await agent.close();
});

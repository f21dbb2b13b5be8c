import type { DeskEvent, DevicesAnswer, DeviceTimeline } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { createApp } from "../app.ts";
import { finished, grantToken, id, started, testDeps } from "../deps.testing.ts";
import { createIngest } from "../events/ingest.ts";
import { createDraft } from "../reports/draft.ts";
import { createSiteRepo } from "../site/repo.ts";
import { createDeviceService } from "./service.ts";

type Report = Extract<DeskEvent, { type: "DeviceStatusReported" }>;

const at = (time: string, date = "2026-05-14") => `${date}T${time}:00+09:00`;
const report = (n: number, time: string, status: Report["status"], over: Partial<Report> = {}): Report => ({
  type: "DeviceStatusReported",
  ...{ id: id(n), at: at(time), counterId: "window-1", staffId: "lead-1", deviceId: "terminal-1", status },
  ...over,
});
const relabel = (n: number, of: number, over = {}): DeskEvent => ({
  type: "DeviceEpisodeRelabelled",
  ...{ id: id(n), at: at("16:00"), counterId: "console", staffId: "lead-1", deviceId: "terminal-1" },
  ...{ reportId: id(of), changes: { cause: "j-lis" }, reason: "J-LISの障害と判明" },
  ...over,
});

function desk() {
  const deps = testDeps();
  deps.clock.set(at("17:00"));
  const app = createApp(deps);
  const token = grantToken(deps, "counter", "window-1");
  const ask = async (path: string, init: RequestInit = {}) =>
    app.request(`http://localhost${path}`, {
      ...init,
      headers: {
        host: "localhost",
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        ...init.headers,
      },
    });
  const send = async (...events: DeskEvent[]) => {
    const body = JSON.stringify({ events });
    const headers = { "content-length": String(Buffer.byteLength(body)) };
    const answer = await ask("/api/events", { method: "POST", body, headers });
    const { results } = (await answer.json()) as { results: { status: string; reason?: string }[] };
    return results.map(({ status, reason }) => reason ?? status);
  };
  return { deps, ask, send, [Symbol.dispose]: () => deps[Symbol.dispose]() };
}

test("a fault, who took charge, the case it turned away and the 再分類 are one record", async () => {
  using site = desk();
  const turnedAway = {
    ...finished({ id: 12, of: 11, at: at("10:20") }),
    outcome: "system-down",
  } as DeskEvent;
  await site.send(
    report(1, "08:31", "ok"),
    started({ id: 11, at: at("10:00") }),
    report(2, "10:05", "down", { cause: "terminal", transactionId: id(11) }),
    turnedAway,
    report(3, "10:30", "down", { takenBy: "lead-1", note: "再起動中" }),
  );
  const now = (await (await site.ask("/api/devices")).json()) as DevicesAnswer;
  expect(now.devices.find(({ device }) => device.id === "terminal-1")).toMatchObject({
    state: { status: "down", cause: "terminal", takenBy: "lead-1", since: at("10:05") },
    open: {
      reportId: id(2),
      affected: [{ transactionId: id(11), turnedAway: true, outcome: "system-down" }],
    },
  });
  expect(now.devices.find(({ device }) => device.id === "terminal-2")).toMatchObject({
    state: { status: null },
    open: null,
  });

  await site.send(report(4, "11:00", "ok"));
  // A counter may not re-label; the console's events come with the lead's session, here straight into the log.
  expect(await site.send({ ...relabel(5, 2), counterId: "window-1" } as DeskEvent)).toEqual([
    "not-own-record",
  ]);
  const ingest = createIngest(site.deps);
  const results = await ingest.record([{ ok: true, event: relabel(6, 2) }], "console");
  expect(results).toMatchObject([{ status: "accepted" }]);

  const path = "/api/devices/terminal-1/timeline?from=2026-05-14&to=2026-05-14";
  const timeline = (await (await site.ask(path)).json()) as DeviceTimeline;
  expect(timeline.episodes.map(({ status, cause }) => [status, cause])).toEqual([
    ["ok", undefined],
    ["down", "j-lis"],
    ["ok", undefined],
  ]);
  expect(timeline.episodes[1]).toMatchObject({
    entries: [{ cause: "terminal" }, { takenBy: "lead-1", note: "再起動中" }],
    relabelled: [{ reason: "J-LISの障害と判明", changes: [{ field: "cause", after: "j-lis" }] }],
  });

  const day = createDraft(site.deps)("2026-05-14");
  const terminal = day.devices.find(({ deviceId }) => deviceId === "terminal-1");
  expect(terminal).toMatchObject({
    ...{ downMinutes: 55, affectedCases: 1 },
    episodes: [{ cause: "j-lis", relabelled: [{ staffId: "lead-1" }] }],
  });
  ingest.close();
});

test("a case turned away without a device is linked where one device stands still, shown under each where several do", async () => {
  using site = desk();
  const away = (n: number, from: string, to: string) => [
    started({ id: n, at: at(from) }),
    { ...finished({ id: n + 1, of: n, at: at(to) }), outcome: "system-down", deviceIds: [] } as DeskEvent,
  ];
  await site.send(
    report(1, "10:00", "down", { cause: "terminal" }),
    ...away(11, "10:01", "10:05"),
    report(2, "10:10", "down", { cause: "j-lis", deviceId: "terminal-2" }),
    ...away(21, "10:08", "10:15"),
    report(3, "11:00", "ok"),
    report(4, "11:00", "ok", { deviceId: "terminal-2" }),
    ...away(31, "11:01", "11:05"),
  );
  const met = async (deviceId: string) => {
    const answer = await site.ask(`/api/devices/${deviceId}/timeline?from=2026-05-14&to=2026-05-14`);
    const { episodes } = (await answer.json()) as DeviceTimeline;
    return episodes.flatMap(({ affected }) =>
      affected.map(({ transactionId, turnedAway, unnamed }) => [transactionId, turnedAway, unnamed]),
    );
  };
  expect(await met("terminal-1")).toEqual([
    [id(11), true, "only"],
    [id(21), false, "several"],
  ]);
  expect(await met("terminal-2")).toEqual([[id(21), false, "several"]]);
  const { devices, heldUpApart } = createDraft(site.deps)("2026-05-14");
  const counted = devices.filter(({ affectedCases }) => affectedCases > 0);
  expect(counted).toMatchObject([{ deviceId: "terminal-1", affectedCases: 1 }]);
  // Of several, and the one that ended when none stood still.
  expect(heldUpApart).toBe(2);
});

test("a report that is handed in refuses a later 再分類 of its day", async () => {
  using site = desk();
  await site.send(report(2, "10:05", "down", { cause: "terminal" }), report(4, "11:00", "ok"));
  const put = site.deps.db.raw;
  put
    .prepare(
      "INSERT INTO daily_report (business_date, revision, state, compiled_at, body) VALUES ('2026-05-14', 1, 'draft', '', '{}')",
    )
    .run();
  put.prepare("UPDATE daily_report SET state = 'confirmed'").run();
  put
    .prepare(
      "UPDATE daily_report SET state = 'submitted', submitted_at = ?, submitted_by = 'lead-1', submitted_way = 'hand'",
    )
    .run(at("17:30"));
  const ingest = createIngest(site.deps);
  const results = await ingest.record([{ ok: true, event: relabel(6, 2) }], "console");
  expect(results).toMatchObject([{ status: "rejected", reason: "report-submitted" }]);
  ingest.close();
});

test("what is asked wrongly is said in one sentence", async () => {
  using site = desk();
  const refused = async (path: string) => {
    const answer = await site.ask(path);
    return [answer.status, ((await answer.json()) as { detail: string }).detail] as const;
  };
  const [status, detail] = await refused("/api/devices/terminal-1/timeline?from=2026-02-30&to=2026-05-14");
  expect([status, detail]).toEqual([422, expect.stringContaining("2026-02-30")]);
  expect((await refused("/api/devices/terminal-1/timeline?from=2026-05-14&to=2026-05-01"))[0]).toBe(422);
  expect((await refused("/api/devices/terminal-1/timeline?from=2026-01-01&to=2026-05-14"))[1]).toContain(
    "92日",
  );
  expect((await refused("/api/devices/terminal-9/timeline"))[0]).toBe(404);
});

test("a device with an open episode is not taken away, and the sentence says what to do", async () => {
  using site = desk();
  const devices = createDeviceService(site.deps, createSiteRepo(site.deps.db.raw));
  expect(devices.removalRefusal("terminal-1")).toBeNull();
  await site.send(report(2, "10:05", "trouble", { cause: "network" }));
  expect(devices.openEpisode("terminal-1")).toMatchObject({ status: "trouble", to: null });
  expect(devices.removalRefusal("terminal-1")).toContain("10:05 から「不調」のままです");
  await site.send(report(3, "10:15", "unused"));
  expect(devices.removalRefusal("terminal-1")).toBeNull();
});

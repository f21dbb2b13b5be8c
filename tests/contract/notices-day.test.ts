import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createAgent } from "@desk/agent/app";
import { createNightlyBackup } from "@desk/agent/backup/nightly";
import { createNightlyClose } from "@desk/agent/jobs/nightly-close";
import { createJobs } from "@desk/agent/jobs/runner";
import { afterCheck, type Damped, neverChecked } from "@desk/agent/watch/damping";
import { createWatchRepo } from "@desk/agent/watch/repo";
import { toJstIso } from "@desk/shared/calendar/business-date";
import type { DeskEvent } from "@desk/shared/contract";
import { v7 } from "uuid";
import { expect, test, vi } from "vitest";
import { baseUrl, createTestAgent, fetchInto, granted } from "../support/agent.ts";
import { later, renewal } from "../support/events.ts";
import { notifiedPc } from "../support/notified-pc.ts";

// Sixteen hours of minutes, and the copies of a night in processes of their own.
vi.setConfig({ testTimeout: 120_000 });

const date = "2026-05-13";
const at = (time: string, of = date) => `${of}T${time}:00.000+09:00`;
const gb = 1024 ** 3;

/** Everything that happens; a minute that is not named is a quiet one. */
async function openDay() {
  const disk = { freeGb: 100 };
  const site = createTestAgent(at("08:00", "2026-05-12"), { freeBytes: async () => disk.freeGb * gb });
  const { deps, clock, agent } = site;
  const share = mkdtempSync(path.join(os.tmpdir(), "desk-share-"));
  const [lead, counter] = [await site.paired("console"), await site.paired("window-1")];
  const network = { isUp: true };
  const watched = new Map<string, Damped>();
  let app = site.app;
  const restarted: ReturnType<typeof createAgent>[] = [];
  const endpoint = (token: string) => ({
    fetch: async (input: string, init?: RequestInit) => {
      if (!network.isUp) throw new TypeError("Failed to fetch");
      return fetchInto(app)(input, init);
    },
    baseUrl,
    token,
  });
  const jobs = createJobs(deps, {
    "daily-report": (day) => agent.reports.compile(day).then(() => null),
    "nightly-close": createNightlyClose(deps, agent.ingest),
    backup: (day) => createNightlyBackup(deps)(day).then(() => null),
  });
  return {
    ...{ site, clock, deps, disk, network, watched, share, jobs },
    console: notifiedPc(endpoint(lead.token), "console"),
    counter: notifiedPc(endpoint(counter.token), "counter"),
    send: async (events: DeskEvent[]) => {
      const { results } = granted(await counter.client.sendEvents(events));
      expect(results.filter(({ status }) => status !== "accepted")).toEqual([]);
    },
    /** The agent's process ends and another one opens the same records. */
    restart: () => {
      const next = createAgent(deps, { freeBytes: async () => disk.freeGb * gb });
      restarted.push(next);
      app = next.app;
    },
    async [Symbol.asyncDispose]() {
      await jobs.stop();
      for (const one of restarted) await one.close();
      await site[Symbol.asyncDispose]();
      rmSync(share, { recursive: true, force: true });
    },
  };
}
type Day = Awaited<ReturnType<typeof openDay>>;

const head = (time: string) => ({ id: v7(), at: at(time), counterId: "window-1", staffId: "lead-1" });
const device = (time: string, deviceId: string, status: "ok" | "down"): DeskEvent => ({
  type: "DeviceStatusReported",
  ...head(time),
  deviceId,
  status,
});
/** A renewal cut off after `upTo` of its four events. */
const [long, forgotten, left] = [0, 1, 2].map(() => v7());
function piece(time: string, transactionId: string | undefined, upTo: number): DeskEvent[] {
  return renewal({ at: at(time) })
    .slice(0, upTo)
    .map((event) => ({ ...event, transactionId }) as DeskEvent);
}
const finish = (time: string, transactionId: string | undefined): DeskEvent => {
  const last = renewal({ at: at(time) }).at(-1);
  return { ...last, at: at(time), transactionId } as DeskEvent;
};

const [complaint, accident] = [v7(), v7()];
const incident = (time: string, incidentId: string, kind: "complaint" | "accident"): DeskEvent => ({
  type: "IncidentReported",
  ...head(time),
  incidentId,
  kind,
  category: kind === "complaint" ? "waiting-time" : "loss",
  discoveredAt: at(time),
  summary: "待ち時間について",
});
const reported = (time: string, incidentId: string): DeskEvent => ({
  type: "IncidentUpdated",
  ...head(time),
  incidentId,
  changes: { reportedAt: at(time), reportedTo: "phone" },
});

const between = (nowMs: number, from: string, to: string) =>
  nowMs >= Date.parse(at(from)) && nowMs < Date.parse(at(to));

/** What a check finds at an instant; null while the device is not watched. */
const found: Record<string, (nowMs: number) => "ok" | "fault" | "unknown" | null> = {
  // Every other check fails from 10:00 to 10:20, none until 10:40.
  "phone-1": (nowMs) => {
    if (!between(nowMs, "10:00", "10:40")) return null;
    const isFirst = (nowMs - Date.parse(at("10:00"))) % 60_000 === 0;
    return isFirst && between(nowMs, "10:00", "10:20") ? "fault" : "ok";
  },
  // Falls silent and comes back by itself; again over the agent's restart, and once while nobody reaches the agent.
  "phone-2": (nowMs) =>
    between(nowMs, "10:50", "11:20") || between(nowMs, "15:33", "15:48") || between(nowMs, "16:12", "16:18")
      ? "fault"
      : "ok",
  // Its panel is closed over lunch, which is no news; falls silent, and somebody takes charge before it answers again.
  "pc-2": (nowMs) => {
    if (between(nowMs, "12:00", "12:55")) return "unknown";
    return between(nowMs, "13:40", "14:00") ? "fault" : "ok";
  },
};

/** Two checks a minute of each watched device, damped and kept as the watch does. */
function checkDevices({ deps, watched }: Day, nowMs: number): void {
  for (const [deviceId, resultAt] of Object.entries(found))
    for (const ms of [nowMs, nowMs + 30_000]) {
      const result = resultAt(ms);
      if (result === null) continue;
      const before = watched.get(deviceId) ?? neverChecked;
      const damped = afterCheck(before, { result, detail: "応答なし" }, { faultAfter: 3, okAfter: 2 });
      watched.set(deviceId, damped);
      const seen = { deviceId, at: toJstIso(ms), detail: damped.detail, state: damped.state };
      if (before.state !== damped.state) createWatchRepo(deps.db.raw).observe(seen);
    }
}

function chooseFolder({ deps, share }: Day): void {
  deps.db.raw
    .prepare(
      "INSERT INTO admin_setting (only_row, revision, thresholds, backup_folder, updated_at, updated_by) VALUES (1, 1, '{}', ?, '', 'lead-1')",
    )
    .run(share);
}

const happens: Record<string, (day: Day) => unknown> = {
  "08:20": ({ send }) => send(["terminal-1", "terminal-2"].map((id) => device("08:20", id, "ok"))),
  "09:10": ({ send }) => send([device("09:10", "terminal-2", "down")]),
  // From a counter that was cut off: the terminal had been down before anybody was told.
  "09:20": ({ send }) => send([device("09:05", "terminal-2", "down")]),
  "09:40": ({ send }) => send([device("09:40", "terminal-2", "ok")]),
  "10:30": ({ send }) => send([device("10:30", "terminal-1", "down")]),
  "10:32": ({ send }) => send([device("10:32", "terminal-1", "ok")]),
  "10:35": ({ send }) => send([device("10:35", "terminal-1", "down")]),
  "10:45": ({ send }) => send([device("10:45", "terminal-1", "ok")]),
  "11:00": ({ send }) => send(piece("11:00", long, 1)),
  "11:50": ({ send }) => send([finish("11:50", long)]),
  "12:10": ({ send }) => send([incident("12:10", complaint, "complaint")]),
  "13:00": ({ send }) => send(piece("13:00", forgotten, 2)),
  "13:20": ({ send }) => send([reported("13:20", complaint)]),
  "13:50": ({ send }) => send([device("13:50", "pc-2", "down")]),
  "14:05": ({ send }) => send([device("14:05", "pc-2", "ok")]),
  "14:30": ({ send }) => send([finish("14:30", forgotten)]),
  "15:00": ({ send }) => send([incident("15:00", accident, "accident")]),
  "15:05": ({ send }) => send([reported("15:05", accident)]),
  "15:30": ({ disk }) => Object.assign(disk, { freeGb: 3 }),
  "15:35": ({ restart }) => restart(),
  // Just above the limit it is not over yet.
  "15:40": ({ disk }) => Object.assign(disk, { freeGb: 5.2 }),
  "15:45": ({ disk }) => Object.assign(disk, { freeGb: 3 }),
  "15:50": ({ disk }) => Object.assign(disk, { freeGb: 20 }),
  "16:00": ({ disk }) => Object.assign(disk, { freeGb: 4 }),
  "16:05": ({ disk }) => Object.assign(disk, { freeGb: 20 }),
  "16:10": ({ network }) => Object.assign(network, { isUp: false }),
  "16:22": ({ network }) => Object.assign(network, { isUp: true }),
  "16:30": ({ network }) => Object.assign(network, { isUp: false }),
  "16:33": ({ network }) => Object.assign(network, { isUp: true }),
  "17:00": ({ send }) => send(piece("17:00", left, 1)),
  "23:40": (day) => {
    chooseFolder(day);
    rmSync(day.share, { recursive: true });
  },
  "23:59": ({ share }) => mkdirSync(share),
};

/** Minutes from one instant to another, both told; jobs run in each as the agent's timer would. */
async function pass(day: Day, from: string, to: string): Promise<void> {
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += 60_000) {
    day.clock.set(toJstIso(ms));
    checkDevices(day, ms);
    if (from.startsWith(date)) await happens[toJstIso(ms).slice(11, 16)]?.(day);
    await day.jobs.runDue();
    await day.console.minute(ms);
    await day.counter.minute(ms);
  }
}

test("over a whole day every change is told once, none twice and none is missed", async () => {
  await using day = await openDay();
  day.clock.set(at("18:00", "2026-05-12"));
  for (let n = 0; n < 12; n += 1) await day.send(renewal({ at: later(at("09:00", "2026-05-12"), n * 20) }));

  await pass(day, at("07:50"), at("17:45"));
  expect(day.console.told).toEqual([
    "08:00 本日が提出期限です",
    "09:10 統合端末2が停止しています",
    "09:40 統合端末2が復旧しました",
    "10:02 電話機1の応答が不安定です",
    "10:30 統合端末1が停止しています",
    "10:32 統合端末1が復旧しました",
    "10:35 統合端末1が停止しています",
    "10:45 統合端末1が復旧しました",
    "10:51 電話機2が応答していません",
    "11:20 電話機2が復旧しました",
    "11:25 窓口1の対応が長引いています",
    "13:10 発注者への報告がまだです",
    "13:41 窓口PC2が応答していません",
    "14:05 窓口PC2が復旧しました",
    "14:10 窓口1に終了していない案件があります",
    "15:00 直ちに発注者へ報告してください",
    "15:30 ディスクの空きが少なくなっています",
    "15:34 電話機2が応答していません",
    "15:48 電話機2が復旧しました",
    "16:00 ディスクの空きが少なくなっています",
    "16:15 集計用パソコンに接続できません",
    "17:15 窓口1に終了していない案件があります",
  ]);
  expect(day.console.standing()).toEqual([
    "本日が提出期限です",
    "窓口1に終了していない案件があります",
    "窓口PC2が復旧しました",
    "統合端末1が復旧しました",
    "統合端末2が復旧しました",
    "電話機2が復旧しました",
  ]);

  day.console.told.length = 0;
  await pass(day, at("23:20"), at("23:59"));
  expect(day.console.told).toEqual(["23:45 バックアップを作れませんでした"]);
  await pass(day, at("00:00", "2026-05-14"), at("00:20", "2026-05-14"));
  expect(day.console.standing()).toEqual([]);

  day.console.told.length = 0;
  await pass(day, at("07:55", "2026-05-14"), at("08:10", "2026-05-14"));
  expect(day.console.told).toEqual(["08:00 提出期限を過ぎています", "08:00 本日が提出期限です"]);
  expect(day.counter.told).toEqual(["16:15 集計用パソコンに接続できません"]);
});

import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { toJstIso } from "@desk/shared/calendar/business-date";
import type { DeskEvent } from "@desk/shared/contract";
import { granted } from "../../tests/support/granted.ts";
import { openLeadPc } from "../../tests/support/lead-pages.ts";
import { openSite, type Site } from "../../tests/support/site.ts";
import { fromRoot } from "../lib/paths.mjs";
import { boardFigures, watchBoard } from "./board-page.ts";
import { atMost, type Figure, leftOut, quantile } from "./figures.ts";
import type { Answer, Order } from "./listeners.ts";
import { newId } from "./load.ts";
import { shiftFigures } from "./shift-page.ts";

const counterIds = ["window-1", "window-2", "window-3", "window-4", "call-1", "call-2"] as const;
/** One tap a second at each of the six counters: a hundred times the records of a usual day, not ten. */
const tapEveryMs = 1_000;
const tapsOfEach = 25;

/** What the clocks differ by: the agent's rehearsal began at another instant. */
async function clockOffsetMs(site: Site): Promise<number> {
  const offsets: number[] = [];
  for (let n = 0; n < 21; n += 1) {
    const since = Date.now();
    const { now } = granted(await site.lead.health());
    offsets.push(Date.parse(now) - (since + Date.now()) / 2);
  }
  return quantile(offsets, 0.5);
}

type Listeners = Disposable & { ask(order: Order): Promise<Answer> };

/** A process with so many listeners, or why there are none. */
async function openListeners(site: Site, count: number): Promise<Listeners | { missing: string }> {
  const child = fork(fromRoot("scripts", "bench", "listeners.ts"), { stdio: "inherit" });
  const ask = async (order: Order) => {
    const answered = once(child, "message", { signal: AbortSignal.timeout(60_000) });
    child.send(order);
    const [answer] = (await answered) as [Answer];
    return answer;
  };
  const [token] = await Promise.all([consoleToken(site)]);
  const opened = await ask({ kind: "open", port: site.agent.port, token, count }).catch(
    (error): Answer => ({ kind: "failed", reason: String(error) }),
  );
  if (opened.kind === "opened") return { ask, [Symbol.dispose]: () => child.disconnect() };
  child.disconnect();
  const reason = opened.kind === "failed" ? opened.reason : opened.kind;
  return { missing: `このPCでは開けません（ulimit -n を確かめてください）：${reason}` };
}

async function consoleToken(site: Site): Promise<string> {
  const code = await site.pairingCode("console");
  return granted(await site.lead.pair(code)).token;
}

const tap = async (site: Site, counterId: string, atMs: number) => {
  const event: DeskEvent = {
    type: "TallyAdded",
    id: newId(atMs),
    at: toJstIso(atMs),
    counterId,
    staffId: "lead-1",
    procedureId: "guidance",
    quantity: 1,
  };
  const { results } = granted(await site.lead.sendEvents([event]));
  if (results[0]?.status !== "accepted")
    throw new Error(`a tap was not taken: ${JSON.stringify(results[0])}`);
};

/** From the making of a state to its last byte at each listener; one state a round. */
async function fanOut(site: Site, count: number, rounds: number, limitMs: number): Promise<Figure> {
  const what = `状況の配信 p99（聞き手 ${count.toLocaleString("ja-JP")}）`;
  const offsetMs = await clockOffsetMs(site);
  const listeners = await openListeners(site, count);
  if ("missing" in listeners) return leftOut(what, `≤ ${limitMs} ミリ秒`, listeners.missing);
  using open = listeners;
  const times: number[] = [];
  // The first three warm up.
  for (let n = 0; n < rounds + 3; n += 1) {
    // The states that the joining itself has brought about are over by then.
    await sleep(n === 0 ? 1_000 : 150);
    const round = open.ask({ kind: "round" });
    await tap(site, "window-1", Date.now() + offsetMs);
    const answer = await round;
    if (answer.kind !== "round") throw new Error(`no round but ${answer.kind}`);
    const madeMs = Date.parse(answer.now) - offsetMs;
    if (n >= 3) times.push(...answer.arrivals.map((atMs) => atMs - madeMs));
  }
  return atMost(what, quantile(times, 0.99), limitMs, "ミリ秒");
}

/** Six counters at work and a hundred listeners: from the sending of a tap to every listener, and to the real board. */
async function tapToBoard(site: Site): Promise<Figure[]> {
  await using lead = await openLeadPc(site);
  const names = [
    "タップ → 聞き手 100 p99（6窓口が同時に）",
    "タップ → 現況の画面 p99（本物の Chromium）",
  ] as const;
  const listeners = await openListeners(site, 100);
  if ("missing" in listeners) return names.map((name) => leftOut(name, "≤ 1000 ミリ秒", listeners.missing));
  using open = listeners;
  const offsetMs = await clockOffsetMs(site);
  const board = await watchBoard(lead.lead.page);
  await open.ask({ kind: "follow" });
  const tapped = new Map<string, number>();
  await Promise.all(
    counterIds.map(async (counterId, index) => {
      await sleep((index * tapEveryMs) / counterIds.length);
      const before = granted(await site.lead.dailyReport(today(offsetMs))).transactions.byProcedure.guidance;
      const first = before?.byCounter[counterId] ?? 0;
      for (let n = 1; n <= tapsOfEach; n += 1) {
        tapped.set(`${counterId} ${first + n}`, performance.timeOrigin + performance.now());
        await tap(site, counterId, Date.now() + offsetMs);
        await sleep(tapEveryMs);
      }
    }),
  );
  await sleep(1_000);
  const answer = await open.ask({ kind: "counts" });
  if (answer.kind !== "counts") throw new Error(`no counts but ${answer.kind}`);
  const since = ({ counterId, count, atMs }: { counterId: string; count: number; atMs: number }) => {
    const at = tapped.get(`${counterId} ${count}`);
    return at === undefined ? [] : [atMs - at];
  };
  const heard = answer.heard.flatMap(since);
  const shown = (await board.shown()).flatMap(since);
  const wanted = counterIds.length * tapsOfEach;
  if (heard.length !== wanted * 100 || shown.length !== wanted)
    throw new Error(`${heard.length} and ${shown.length} of ${wanted} taps were seen`);
  return [
    atMost(names[0], quantile(heard, 0.99), 1_000, "ミリ秒", 0),
    atMost(names[1], quantile(shown, 0.99), 1_000, "ミリ秒", 0),
    ...(await boardFigures(lead.lead.page)),
  ];
}

const today = (offsetMs: number) => toJstIso(Date.now() + offsetMs).slice(0, 10);

/** The live line: how fast everybody knows; and the console's largest table under the lead's hands. */
export async function liveFigures(): Promise<Figure[]> {
  await using site = await openSite();
  return [
    ...(await tapToBoard(site)),
    await fanOut(site, 100, 40, 25),
    await fanOut(site, 1_000, 30, 60),
    await fanOut(site, 10_000, 15, 300),
    ...(await shiftFigures(site)),
  ];
}

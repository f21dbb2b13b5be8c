import { fromRoot } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";
import { atLeastShare, atMost, type Figure, median } from "./figures.ts";
import { inParallel, openSender, type Sender } from "./http.ts";
import { tallies } from "./load.ts";
import type { RawFigures } from "./raw.ts";
import { openCounterAgent } from "./site.ts";

type Ingest = { oneP50Ms: number; sixteenPerS: number; batchedPerS: number };

/** The yardstick's figures in the given environment. */
async function measureRaw(folder: string, env: NodeJS.ProcessEnv): Promise<RawFigures> {
  const { code, output } = await run(process.execPath, [fromRoot("scripts", "bench", "raw.ts"), folder], {
    env,
    quiet: true,
  });
  if (code !== 0) throw new Error(output);
  return JSON.parse(output.slice(output.indexOf("{")));
}

/** One round at an agent that is up: singles one by one, sixteen at once, and batches from four counters. */
async function measureRound(sender: Sender, events: number): Promise<Ingest> {
  const singlesOf = (count: number) => tallies(count).map((event) => sender.parcel([event]));
  for (const single of singlesOf(100)) await sender.send(single);
  const times: number[] = [];
  for (const single of singlesOf(events / 4)) {
    const since = performance.now();
    await sender.send(single);
    times.push(performance.now() - since);
  }
  const singles = singlesOf(events);
  const singlesS = await inParallel(singles, 16, sender.send);
  const batches = Array.from({ length: events / 10 }, () => sender.parcel(tallies(100)));
  const batchesS = await inParallel(batches, 4, sender.send);
  return {
    oneP50Ms: median(times),
    sixteenPerS: singles.length / singlesS,
    batchedPerS: (batches.length * 100) / batchesS,
  };
}

const rounds = 9;

/**
 * The agent's ingest beside raw inserts on the same disk: nine rounds in turn, so that a busy PC hurts both, and
 * the median of their ratios. A round before them warms up: an agent runs for months.
 * @param label tells the disk, e.g. 「（fsync +5ミリ秒）」
 */
export async function ingestFigures(folder: string, env: NodeJS.ProcessEnv, label: string, events: number) {
  await using site = await openCounterAgent({ env });
  const sender = openSender(site.agent.url, site.token);
  const measured: { raw: RawFigures; agent: Ingest }[] = [];
  await measureRound(sender, events);
  for (let n = 0; n < rounds; n += 1) {
    const raw = await measureRaw(folder, env);
    measured.push({ raw, agent: await measureRound(sender, events) });
  }
  sender.close();
  const ratio = (of: (round: { raw: RawFigures; agent: Ingest }) => number) => median(measured.map(of));
  const figures: Figure[] = [
    atMost(
      `1件の記録 p50 ÷ 直接書き込み${label}`,
      ratio(({ raw, agent }) => agent.oneP50Ms / raw.singleP50Ms),
      5,
      "倍",
    ),
    atLeastShare(
      `同時16件の件/秒 ÷ 直接1件ずつ${label}`,
      ratio(({ raw, agent }) => agent.sixteenPerS / raw.singlesPerS),
      1.5,
    ),
    atLeastShare(
      `100件ずつの件/秒 ÷ 直接100件ずつ${label}`,
      ratio(({ raw, agent }) => agent.batchedPerS / raw.batchedPerS),
      0.5,
    ),
  ];
  const raw: RawFigures = {
    singleP50Ms: ratio((round) => round.raw.singleP50Ms),
    singlesPerS: ratio((round) => round.raw.singlesPerS),
    batchedPerS: ratio((round) => round.raw.batchedPerS),
  };
  return { figures, raw };
}

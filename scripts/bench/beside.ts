import { setTimeout as sleep } from "node:timers/promises";
import { createAgentClient } from "@desk/extension/agent-client/client";
import { datesOf } from "@desk/shared/calendar/months";
import { openingOn } from "@desk/shared/calendar/opening";
import { granted } from "../../tests/support/granted.ts";
import { atMost, type Figure, quantile } from "./figures.ts";
import { openSender, type Sender } from "./http.ts";
import { dayOfCounter, tallies } from "./load.ts";
import { openCounterAgent } from "./site.ts";

const month = "2026-04";
const casesADay = 25;
const renders = 4;
/** Between two taps: a hundred times what six counters do. */
const pauseMs = 5;
const warmUp = 200;

/** How long a tap waits for its acknowledgement while the agent makes a month's files, beside when it makes none. */
export async function besideFigures(): Promise<Figure[]> {
  await using site = await openCounterAgent();
  const { code } = await site.agent.pair("console");
  const { token } = granted(await createAgentClient({ fetch, baseUrl: site.agent.url }).pair(code));
  const [counter, lead] = [openSender(site.agent.url, site.token), openSender(site.agent.url, token)];
  for (const date of datesOf(month))
    if (openingOn(date).kind !== "closed")
      await counter.send(counter.parcel(dayOfCounter(date, "window-1", casesADay)));
  await taps(counter, async () => sleep(warmUp * pauseMs));
  const idle = await taps(counter, async () => sleep(3_000));
  const busy = await taps(counter, async () => {
    for (let n = 0; n < renders; n += 1)
      for (const format of ["pdf", "xlsx", "html", "csv"])
        await lead.get(`/api/reports/monthly/${month}.${format}`);
  });
  counter.close();
  lead.close();
  const [idleMs, busyMs] = [quantile(idle, 0.99), quantile(busy, 0.99)];
  return [
    atMost(
      `月報を作りながらの記録 p99 ÷ 作らないとき（${idleMs.toFixed(1)} → ${busyMs.toFixed(1)} ミリ秒）`,
      busyMs / idleMs,
      3,
      "倍",
    ),
  ];
}

/** One tap after the other for as long as `meanwhile` takes; the milliseconds that each of them waited. */
async function taps(counter: Sender, meanwhile: () => Promise<void>): Promise<number[]> {
  const waited: number[] = [];
  let over = false;
  const end = meanwhile().finally(() => {
    over = true;
  });
  while (!over) {
    const tap = counter.parcel(tallies(1));
    const since = performance.now();
    await counter.send(tap);
    waited.push(performance.now() - since);
    await sleep(pauseMs);
  }
  await end;
  return waited;
}

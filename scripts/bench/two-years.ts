import { addDays } from "@desk/shared/calendar/business-date";
import { openingOn } from "@desk/shared/calendar/opening";
import { atMost, type Figure, median } from "./figures.ts";
import { inParallel, openSender } from "./http.ts";
import { dayOfCounter } from "./load.ts";
import { openCounterAgent, pairCounter } from "./site.ts";

const counters = ["window-1", "window-2", "window-3", "call-1"] as const;
/** Cases of one counter on one day: 4 × 35 = 140, as in the demo. */
const casesADay = 35;
const batchLength = 500;

function openingDates(): string[] {
  const dates: string[] = [];
  for (let date = "2026-04-01"; date <= "2028-03-31"; date = addDays(date, 1)) {
    if (openingOn(date).kind !== "closed") dates.push(date);
  }
  return dates;
}

const chunks = <T>(list: readonly T[], length: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / length) }, (_, n) => list.slice(n * length, (n + 1) * length));

/** The day's figures over HTTP with the whole contract in the log: 508 days, about 285,000 events. */
export async function twoYearsFigures(): Promise<{ figures: Figure[]; events: number; seconds: number }> {
  // The evening after the last day, so that no event lies ahead.
  await using site = await openCounterAgent({ at: "2028-03-31T20:00:00+09:00" });
  const dates = openingDates();
  let events = 0;
  const since = performance.now();
  await Promise.all(
    counters.map(async (counterId) => {
      const sender = openSender(site.agent.url, await pairCounter(site.agent, counterId));
      const all = dates.flatMap((date) => dayOfCounter(date, counterId, casesADay));
      events += all.length;
      await inParallel(chunks(all, batchLength), 1, (batch) => sender.send(batch));
      sender.close();
    }),
  );
  const seconds = (performance.now() - since) / 1000;
  const sender = openSender(site.agent.url, site.token);
  const times: number[] = [];
  for (const date of dates.filter((_, n) => n % 8 === 0)) {
    const start = performance.now();
    const report = JSON.parse(await sender.get(`/api/reports/daily/${date}`));
    times.push(performance.now() - start);
    const expected = counters.length * casesADay;
    if (report.transactions.total !== expected)
      throw new Error(`${date}: ${report.transactions.total} of ${expected}`);
  }
  sender.close();
  const name = `1日分の集計（2年分 ${events.toLocaleString("ja-JP")}件の記録から）`;
  return { figures: [atMost(name, median(times), 5, "ミリ秒")], events, seconds };
}

import { createFiguresRepo } from "@desk/agent/figures/repo";
import { createReportService } from "@desk/agent/reports/service";
import { addDays } from "@desk/shared/calendar/business-date";
import { openingOn } from "@desk/shared/calendar/opening";
import { batchMaxLength } from "@desk/shared/contract";
import { createTestAgent, type TestAgent } from "../../tests/support/agent.ts";
import { granted } from "../../tests/support/granted.ts";
import { atMost, type Figure, median } from "./figures.ts";
import { dayOfCounter } from "./load.ts";

const counters = ["window-1", "window-2", "window-3", "call-1"] as const;
/** Cases of one counter on one day: 4 × 35 = 140, as in the demo. */
const casesADay = 35;

function openingDates(): string[] {
  const dates: string[] = [];
  for (let date = "2026-04-01"; date <= "2028-03-31"; date = addDays(date, 1)) {
    if (openingOn(date).kind !== "closed") dates.push(date);
  }
  return dates;
}

const chunks = <T>(list: readonly T[], length: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / length) }, (_, n) => list.slice(n * length, (n + 1) * length));

/** Puts every day of the contract into an agent without jobs: they would write 508 late reports meanwhile. */
async function fill(agent: TestAgent, dates: readonly string[]): Promise<number> {
  let events = 0;
  for (const counterId of counters) {
    const { client } = await agent.paired(counterId);
    const all = dates.flatMap((date) => dayOfCounter(date, counterId, casesADay));
    for (const batch of chunks(all, batchMaxLength)) {
      const { results } = granted(await client.sendEvents(batch));
      const refused = results.find(({ status }) => status !== "accepted");
      if (refused) throw new Error(JSON.stringify(refused));
    }
    events += all.length;
  }
  return events;
}

export type TwoYears = {
  figures: Figure[];
  events: number;
  seconds: number;
  /** The day's whole report, p50: with every event of the day held against the schema once more. */
  reportMs: number;
};

/** The day's figures from the projected rows, with the whole contract in the log. */
export async function twoYearsFigures(): Promise<TwoYears> {
  // The evening after the last day, so that no event lies ahead.
  await using agent = createTestAgent("2028-03-31T20:00:00+09:00");
  const dates = openingDates();
  const since = performance.now();
  const events = await fill(agent, dates);
  const seconds = (performance.now() - since) / 1000;
  const reports = createReportService(agent.deps);
  const stored = createFiguresRepo(agent.deps.db.raw);
  const times = dates.map((date) => {
    const start = performance.now();
    stored.day(date);
    const figuresMs = performance.now() - start;
    const report = reports.daily(date);
    const reportMs = performance.now() - start - figuresMs;
    const expected = counters.length * casesADay;
    if (report.transactions.total !== expected)
      throw new Error(`${date}: ${report.transactions.total} cases instead of ${expected}`);
    return { figuresMs, reportMs };
  });
  const name = `1日分の集計（2年分 ${events.toLocaleString("ja-JP")}件の記録から）`;
  const figures = [atMost(name, median(times.map((one) => one.figuresMs)), 5, "ミリ秒")];
  return { figures, events, seconds, reportMs: median(times.map((one) => one.reportMs)) };
}

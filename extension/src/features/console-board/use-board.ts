import type { LiveStatus, SiteAnswer } from "@desk/shared/contract";
import type { DayCharts } from "@desk/shared/contract/charts";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { useNow } from "../../ui/index.ts";
import { type CounterCard, counterCards, reviewWait } from "./board.ts";
import { type DivisionLine, divisionLines } from "./divisions.ts";
import { limitsOf, renewalsYield, type Yielding } from "./priority.ts";
import { words } from "./words.ts";

/** What the board and the display on the wall show. */
export type BoardState = {
  readonly site: SiteAnswer;
  readonly live: LiveStatus;
  readonly nowMs: number;
  readonly cards: readonly CounterCard[];
  readonly wait: NonNullable<LiveStatus["review"]>;
  readonly divisions: readonly DivisionLine[];
  /** The priority rule of S §8 is not kept. */
  readonly yielding: Yielding | null;
  /** The day's pictures; null until they are read. */
  readonly day: DayCharts | null;
};

/** All from `/api/live`, with clocks that run on between two messages; only what is usual comes from the charts. */
export function useBoard(): BoardState | null {
  const desk = useDesk();
  const live = useDeskState((state) => state.live);
  const site = useDeskState((state) => state.settings.site);
  const nowMs = useNow(desk.now);
  const day = useToday(live);
  if (live === null || site === null) return null;
  return {
    site,
    live,
    nowMs,
    cards: counterCards(site, live, nowMs),
    wait: reviewWait(live),
    divisions: divisionLines(live, day, words.divisions.all),
    yielding: renewalsYield(live.openCases, site.today.kind, nowMs, limitsOf(site)),
    day,
  };
}

/**
 * Read again once a minute, and when a device changes its state: the list beside the pictures tells that at once. Counts
 * come live, a usual day changes slowly.
 */
function useToday(live: LiveStatus | null): DayCharts | null {
  const { charts } = useLeadAgent();
  const today = useDeskState(({ businessDate }) => businessDate);
  const devices = live?.devices.map(({ deviceId, status }) => `${deviceId} ${status}`) ?? [];
  const version = [live?.now.slice(0, 16), ...devices].join("\n");
  return useLoaded(today, () => charts.day(today), version).value;
}

import type { DeskEvent } from "@desk/shared/contract";
import { demoDay } from "../demo/day.ts";
import { inOrder } from "../demo/deliver.ts";
import type { Caller } from "../demo/http.ts";
import type { Happenings } from "../demo/office.ts";
import { send } from "../demo/replay.ts";
import type { PairedSite } from "../demo/site.ts";
import { storyCounters, storyDate } from "./dates.ts";
import { keepLines } from "./presence.ts";

const ordinary: Happenings = { forgotten: false, outage: false, complaint: false, question: true };

/** The counters without a screen here: their ordinary cases arrive as the day goes on, and their lines stand. */
export function openOthers(url: string, site: PairedSite) {
  const events = eventsOf(site);
  const callers: Caller[] = [...site.callers].flatMap(([id, caller]) => (isStoryCounter(id) ? [] : [caller]));
  let sent = 0;
  let lines: Disposable | undefined;
  const closeLines = () => lines?.[Symbol.dispose]();
  return {
    /** What they have recorded by now. */
    recorded: (): readonly DeskEvent[] => events.slice(0, sent),
    openLines() {
      closeLines();
      lines = keepLines(url, callers);
    },
    /** Sends what was recorded up to an instant, epoch ms, each counter its own. */
    async workUntil(nowMs: number) {
      const due = events.slice(sent).filter((event) => Date.parse(event.at) <= nowMs);
      await send(url, site, inOrder(due));
      sent += due.length;
    },
    closeLines,
  };
}

/** Worked by the story, the lead's page among them. */
const isStoryCounter = (counterId: string) =>
  counterId === "console" || storyCounters.some((one) => one === counterId);

/** Their generated day, in order. */
function eventsOf({ plan }: PairedSite): DeskEvent[] {
  return demoDay(20260528, storyDate, plan, ordinary)
    .events.filter(({ counterId }) => !isStoryCounter(counterId))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

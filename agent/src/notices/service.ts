import type { Notice } from "@desk/shared/contract/notice";
import type { Deps } from "../deps.ts";
import { coalesce, type StartTimer, startTimer } from "../live/coalesce.ts";
import { type FreeBytes, freeBytesOf } from "./disk.ts";
import { createGather, type NoticeSources } from "./gather.ts";
import { noticesOf } from "./notices-of.ts";

export type NoticeDeps = Pick<
  Deps,
  "db" | "clock" | "log" | "dataDir" | "committed" | "deviceObserved" | "noticesChanged"
>;

export type Notices = {
  /** What holds now. */
  look(): Promise<Notice[]>;
  /** Tells `noticesChanged` when the list becomes another one: after a change, and as time goes by. */
  start(): void;
  stop(): Promise<void>;
};

export type NoticeOutside = NoticeSources & {
  readonly freeBytes?: FreeBytes;
  readonly startTimer?: StartTimer;
};

/** After a record: the board itself is told at once, its notices may come a moment later. */
const gapMs = 1_000;
/** What time alone brings: a case that runs too long, a report that falls due, a disk that fills. */
const everyMs = 15_000;

export function createNotices(deps: NoticeDeps, outside: NoticeOutside): Notices {
  const gather = createGather(deps.db.raw, outside);
  const freeBytes = outside.freeBytes ?? freeBytesOf;
  const look = async () => {
    // A disk that cannot be asked is not known to be low.
    const free = await freeBytes(deps.dataDir).catch(() => Number.POSITIVE_INFINITY);
    return noticesOf(gather(deps.clock.now(), free));
  };
  return { look, ...toldBy(deps, look, outside.startTimer ?? startTimer) };
}

function toldBy(
  deps: NoticeDeps,
  look: () => Promise<Notice[]>,
  start: StartTimer,
): Pick<Notices, "start" | "stop"> {
  // The first look is told even when it finds nothing: until then a page cannot know.
  let told = "";
  let looking: Promise<void> = Promise.resolve();
  let stopTimer = () => {};
  const unsubscribe: (() => void)[] = [];
  const lookAgain = async () => {
    try {
      const notices = await look();
      const text = JSON.stringify(notices);
      if (text !== told) deps.noticesChanged.publish(notices);
      told = text;
    } catch (error) {
      deps.log.error({ err: error }, "the notices could not be made");
    }
  };
  const soon = coalesce(
    () => {
      looking = looking.then(lookAgain);
    },
    gapMs,
    start,
  );
  const tick = () => {
    soon.call();
    stopTimer = start(tick, everyMs);
  };
  return {
    start() {
      unsubscribe.push(deps.committed.subscribe(soon.call), deps.deviceObserved.subscribe(soon.call));
      tick();
    },
    async stop() {
      for (const end of unsubscribe.splice(0)) end();
      stopTimer();
      soon.stop();
      await looking;
    },
  };
}

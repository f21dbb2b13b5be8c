import type { Observation } from "@desk/shared/contract";
import type { Notice } from "@desk/shared/contract/notice";
import type { Clock } from "./clock.ts";
import type { DeskDatabase } from "./db/open.ts";
import type { HostList } from "./http/hosts.ts";
import type { Logger } from "./log.ts";
import type { Random } from "./random.ts";
import { createTopic, type Topic } from "./topic.ts";

/** A group of events has been committed. */
export type CommitNotice = {
  /** The JST days whose figures may have changed, each once, in order; none when only refusals came. */
  readonly businessDates: readonly string[];
};

/** A daily report has been compiled; the live page tells when. */
export type ReportNotice = { readonly businessDate: string; readonly compiledAt: string };

/** Everything that the app takes from outside. */
export type Deps = {
  readonly db: DeskDatabase;
  /** The desk's time: of a rehearsal when there is one. */
  readonly clock: Clock;
  /** The PC's time: pairing codes and lock-outs, which a second process (`desk pair`) must agree on. */
  readonly wallClock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly version: string;
  /** Absolute path of the data folder. */
  readonly dataDir: string;
  /** The `host:port` names under which this agent may be asked. */
  readonly hosts: HostList;
  /** Jobs listen here to compile a draft again after a late event. */
  readonly committed: Topic<CommitNotice>;
  readonly reportCompiled: Topic<ReportNotice>;
  /** The files of that day could not be written; the live page says so. */
  readonly filesFailed: Topic<string>;
  /** What the checks of a device have found has changed. */
  readonly deviceObserved: Topic<Observation>;
  /** What people are to be told has changed: the whole list as it is now. */
  readonly noticesChanged: Topic<readonly Notice[]>;
};

type Topics = Pick<
  Deps,
  "committed" | "reportCompiled" | "filesFailed" | "deviceObserved" | "noticesChanged"
>;

/** The topics of `Deps`; what their listeners throw goes to the log. */
export function createTopics(log: Logger): Topics {
  const onError = (error: unknown) => log.error({ err: error }, "a listener failed");
  return {
    committed: createTopic(onError),
    reportCompiled: createTopic(onError),
    filesFailed: createTopic(onError),
    deviceObserved: createTopic(onError),
    noticesChanged: createTopic(onError),
  };
}

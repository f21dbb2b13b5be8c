import type { LiveStatus } from "@desk/shared/contract";
import { coalesce, type StartTimer } from "./coalesce.ts";

/** One listener's line. */
export type Line = {
  /** Null for a console. */
  readonly counterId: string | null;
  /** Of the token that it was opened with. */
  readonly tokenHash?: Buffer;
  write(message: Buffer): void;
  /** Bytes that the listener has not taken yet. */
  pendingBytes(): number;
  end(): void;
};

export type LiveHub = {
  /** Sends the present state at once; returns what takes the line off. */
  join(line: Line): () => void;
  /** Something has changed: everybody is told, soon and together. */
  changed(): void;
  connectedCounters(): Set<string>;
  /** Ends the lines of a token that has been revoked. */
  drop(tokenHash: Buffer): void;
  isConnected(tokenHash: Buffer): boolean;
  /** Ends every line. */
  close(): void;
};

const gapMs = 50;
const heartbeatMs = 15_000;
/** A listener that is this far behind is dropped; it comes back and has the whole state again. */
const pendingLimitBytes = 1024 * 1024;
const heartbeat = Buffer.from(": heartbeat\n\n");

/** Makes a state and its bytes once, and writes the same bytes to every line. */
export function createLiveHub(status: () => LiveStatus, start: StartTimer): LiveHub {
  const lines = new Set<Line>();
  const present = countedSet();
  let stopHeartbeat: (() => void) | null = null;
  let lastKey = "";
  /** Null = something has changed since it was made. */
  let message: Buffer | null = null;

  const messageNow = (): Buffer => {
    if (message !== null) return message;
    const now = status();
    lastKey = keyOf(now);
    message = Buffer.from(`event: status\ndata: ${JSON.stringify(now)}\n\n`);
    return message;
  };
  const leave = (line: Line) => {
    if (!lines.delete(line)) return;
    const isNews = present.remove(line.counterId);
    if (isNews) message = null;
    if (lines.size === 0) stopTimers();
    else if (isNews) told.call();
  };
  const send = (bytes: Buffer) => {
    // A line that is dropped on the way only shortens the set.
    for (const line of lines) {
      if (line.pendingBytes() <= pendingLimitBytes) line.write(bytes);
      else {
        leave(line);
        line.end();
      }
    }
  };
  const told = coalesce(() => send(messageNow()), gapMs, start);
  const beat = () => {
    stopHeartbeat = start(beat, heartbeatMs);
    // A newcomer of the next minutes must not be given the time of the last change.
    message = null;
    if (keyOf(status()) === lastKey) send(heartbeat);
    else told.call();
  };
  const stopTimers = () => {
    stopHeartbeat?.();
    stopHeartbeat = null;
    told.stop();
  };

  return {
    join(line) {
      lines.add(line);
      stopHeartbeat ??= start(beat, heartbeatMs);
      // The others learn that this counter is there; the newcomer's own message says so already.
      const isNews = present.add(line.counterId);
      // Nobody has listened meanwhile, so nobody has looked at the time.
      if (isNews || lines.size === 1) message = null;
      line.write(messageNow());
      if (isNews && lines.size > 1) told.call();
      return () => leave(line);
    },
    changed() {
      message = null;
      if (lines.size > 0) told.call();
    },
    connectedCounters: present.all,
    drop(tokenHash) {
      for (const line of linesOf(lines, tokenHash)) {
        leave(line);
        line.end();
      }
    },
    isConnected: (tokenHash) => linesOf(lines, tokenHash).length > 0,
    close() {
      stopTimers();
      for (const line of lines) line.end();
      lines.clear();
    },
  };
}

function linesOf(lines: ReadonlySet<Line>, tokenHash: Buffer): Line[] {
  return [...lines].filter((line) => line.tokenHash?.equals(tokenHash));
}

/** What time alone changes, without any event: midnight the day's figures, and a panel that went silent. */
function keyOf({ businessDate, counters }: LiveStatus): string {
  const silent = counters.filter((counter) => counter.silent === true);
  return [businessDate, ...silent.map(({ counterId }) => counterId)].join(" ");
}

/** Counters by the number of their lines: a PC may have its panel open twice. */
function countedSet() {
  const counts = new Map<string, number>();
  const change = (counterId: string | null, by: 1 | -1): boolean => {
    if (counterId === null) return false;
    const before = counts.get(counterId) ?? 0;
    if (before + by > 0) counts.set(counterId, before + by);
    else counts.delete(counterId);
    return before === 0 || before + by === 0;
  };
  return {
    /** Whether the counter was not there before. */
    add: (counterId: string | null) => change(counterId, 1),
    /** Whether the counter is there no more. */
    remove: (counterId: string | null) => change(counterId, -1),
    all: () => new Set(counts.keys()),
  };
}

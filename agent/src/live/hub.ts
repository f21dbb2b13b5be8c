import type { LiveStatus } from "@desk/shared/contract";
import { coalesce, repeated, type StartTimer } from "./coalesce.ts";
import type { Pc } from "./presence.ts";

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
  /** Sends the present state at once; returns what takes the line off, told how it ended. */
  join(line: Line): (end?: LineEnd) => void;
  /** Something has changed: everybody is told, soon and together. */
  changed(): void;
  connectedCounters(): Set<string>;
  /** Ends the lines of a token that has been revoked. */
  drop(tokenHash: Buffer): void;
  /** Whether a line of that token is open. */
  isConnected(tokenHash: Buffer): boolean;
  /** Ends every line. */
  close(): void;
};

const gapMs = 50;
const heartbeatMs = 15_000;
/** A listener that is this far behind is dropped; it comes back and has the whole state again. */
const pendingLimitBytes = 1024 * 1024;
const heartbeat = Buffer.from(": heartbeat\n\n");

/** `lost`: the other side's PC did not answer any more; otherwise somebody ended the line. */
export type LineEnd = "ended" | "lost";
/** Is told when the last line of a counter's PC drops. */
export type Left = (pc: Pc, end: LineEnd) => void;

/** Makes a state and its bytes once, and writes the same bytes to every line. */
export function createLiveHub(status: () => LiveStatus, start: StartTimer, left?: Left): LiveHub {
  const lines = new Set<Line>();
  const present = presentOf(left);
  const message = keptMessage(status);

  const leave = (line: Line, how: LineEnd = "ended") => {
    if (!lines.delete(line)) return;
    const isNews = present.remove(line, how);
    if (isNews) message.forget();
    if (lines.size === 0) stopTimers();
    else if (isNews) told.call();
  };
  const end = (line: Line) => {
    leave(line);
    line.end();
  };
  const send = (bytes: Buffer) => {
    // A line that is dropped on the way only shortens the set.
    for (const line of lines) {
      if (line.pendingBytes() > pendingLimitBytes) end(line);
      else line.write(bytes);
    }
  };
  const told = coalesce(() => send(message.now()), gapMs, start);
  const beats = repeated(() => (message.isOverdue() ? told.call() : send(heartbeat)), heartbeatMs, start);
  const stopTimers = () => {
    beats.stop();
    told.stop();
  };

  return {
    join(line) {
      lines.add(line);
      beats.begin();
      // The others learn that this counter is there; the newcomer's own message says so already.
      const isNews = present.add(line);
      // Nobody has listened meanwhile, so nobody has looked at the time.
      if (isNews || lines.size === 1) message.forget();
      line.write(message.now());
      if (isNews && lines.size > 1) told.call();
      return (how) => leave(line, how);
    },
    changed() {
      message.forget();
      if (lines.size > 0) told.call();
    },
    connectedCounters: present.counters,
    drop(tokenHash) {
      for (const line of [...lines]) if (line.tokenHash?.equals(tokenHash)) end(line);
    },
    isConnected: present.isConnected,
    close() {
      stopTimers();
      for (const line of lines) line.end();
      lines.clear();
    },
  };
}

/** The state as bytes, made when it is first asked for after a change. */
function keptMessage(status: () => LiveStatus) {
  let bytes: Buffer | null = null;
  let lastKey = "";
  return {
    now(): Buffer {
      if (bytes !== null) return bytes;
      const state = status();
      lastKey = keyOf(state);
      bytes = Buffer.from(`event: status\ndata: ${JSON.stringify(state)}\n\n`);
      return bytes;
    },
    /** Something has changed. */
    forget(): void {
      bytes = null;
    },
    /** Whether time alone has changed the state. A newcomer is not given the time of the last change either way. */
    isOverdue(): boolean {
      bytes = null;
      return keyOf(status()) !== lastKey;
    },
  };
}

const keyOfToken = (tokenHash: Buffer | undefined) => tokenHash?.toString("latin1") ?? null;

/**
 * What time alone changes, without any event: midnight the day's figures, a panel that went silent, and a planned stop
 * that begins or ends.
 */
function keyOf({ businessDate, counters, devices }: LiveStatus): string {
  const silent = counters.filter((counter) => counter.silent === true);
  const stopped = devices.filter(({ source }) => source === "calendar");
  return [
    businessDate,
    ...silent.map(({ counterId }) => counterId),
    ...stopped.map(({ deviceId, since }) => `${deviceId} ${since}`),
  ].join(" ");
}

/** Who is there, by the open lines. */
function presentOf(left?: Left) {
  const counters = countedSet();
  const tokens = countedSet();
  return {
    /** Whether its counter was not there before. */
    add({ counterId, tokenHash }: Line): boolean {
      tokens.add(keyOfToken(tokenHash));
      return counters.add(counterId);
    },
    /** Whether its counter is there no more. */
    remove({ counterId, tokenHash }: Line, how: LineEnd): boolean {
      const isPcGone = tokens.remove(keyOfToken(tokenHash));
      if (isPcGone && counterId !== null && tokenHash !== undefined) left?.({ counterId, tokenHash }, how);
      return counters.remove(counterId);
    },
    counters: counters.all,
    isConnected: (tokenHash: Buffer) => tokens.has(keyOfToken(tokenHash)),
  };
}

/** Counters, or tokens, by the number of their lines: a PC may have its panel open twice. */
function countedSet() {
  const counts = new Map<string, number>();
  const change = (key: string | null, by: 1 | -1): boolean => {
    if (key === null) return false;
    const before = counts.get(key) ?? 0;
    if (before + by > 0) counts.set(key, before + by);
    else counts.delete(key);
    return before === 0 || before + by === 0;
  };
  return {
    /** Whether it was not there before. */
    add: (key: string | null) => change(key, 1),
    /** Whether it is there no more. */
    remove: (key: string | null) => change(key, -1),
    has: (key: string | null) => key !== null && counts.has(key),
    all: () => new Set(counts.keys()),
  };
}

import type { LiveStatus } from "@desk/shared/contract";
import { coalesce, type StartTimer } from "./coalesce.ts";

/** One listener's line. */
export type Line = {
  /** Null for a console. */
  readonly counterId: string | null;
  write(text: string): void;
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
  /** Ends every line. */
  close(): void;
};

const gapMs = 50;
const heartbeatMs = 15_000;
/** A listener that is this far behind is dropped; it comes back and has the whole state again. */
const pendingLimitBytes = 1024 * 1024;

/** Serialises a state once and writes the same text to every line. */
export function createLiveHub(status: () => LiveStatus, start: StartTimer): LiveHub {
  const lines = new Set<Line>();
  let stopHeartbeat: (() => void) | null = null;
  let lastDate = "";

  const message = (): string => {
    const now = status();
    lastDate = now.businessDate;
    return `event: status\ndata: ${JSON.stringify(now)}\n\n`;
  };
  const leave = (line: Line) => {
    if (!lines.delete(line)) return;
    if (lines.size === 0) stopTimers();
    else told.call();
  };
  const send = (text: string) => {
    for (const line of [...lines]) {
      if (line.pendingBytes() <= pendingLimitBytes) line.write(text);
      else {
        leave(line);
        line.end();
      }
    }
  };
  const told = coalesce(() => send(message()), gapMs, start);
  const beat = () => {
    stopHeartbeat = start(beat, heartbeatMs);
    // Midnight changes the day's figures without any event.
    if (status().businessDate === lastDate) send(": heartbeat\n\n");
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
      line.write(message());
      // The others learn that this counter is there; the newcomer's own message says so already.
      if (lines.size > 1) told.call();
      return () => leave(line);
    },
    changed() {
      if (lines.size > 0) told.call();
    },
    connectedCounters: () => new Set([...lines].flatMap(({ counterId }) => counterId ?? [])),
    close() {
      stopTimers();
      for (const line of lines) line.end();
      lines.clear();
    },
  };
}

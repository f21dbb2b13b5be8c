import type { LiveStatus } from "@desk/shared/contract";
import { loadWire } from "./load-wire.ts";
import { authorization, type Endpoint, misread as misreadOf, refusalOf, unreachable } from "./request.ts";
import type { Failure } from "./result.ts";

export type LiveHandlers = {
  onOpen(): void;
  onStatus(status: LiveStatus): void;
  /** The line is down; it is tried again by itself. */
  onDown(failure: Failure): void;
};
export type LiveLine = {
  stop(): void;
  /** Tries again at once instead of waiting for the back-off. */
  retryNow(): void;
};

/** The agent sends a heartbeat every 15 s; a line silent for longer than this is dead. */
export const silenceLimitMs = 40_000;
const openTimeoutMs = 8_000;
const firstWaitMs = 1_000;
const longestWaitMs = 15_000;

/** Listens to `/api/live` until stopped, over and over. @param pauseMs before the first try after a good line */
export function openLive(endpoint: Endpoint, handlers: LiveHandlers, pauseMs = firstWaitMs): LiveLine {
  const stopped = new AbortController();
  let wake: () => void = () => undefined;
  const loop = async () => {
    let waitMs = pauseMs;
    while (!stopped.signal.aborted) {
      const failure = await listen(endpoint, stopped.signal, {
        ...handlers,
        onOpen: () => {
          waitMs = pauseMs;
          handlers.onOpen();
        },
      });
      if (stopped.signal.aborted) return;
      handlers.onDown(failure);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waitMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    }
  };
  void loop();
  return {
    stop: () => {
      stopped.abort();
      wake();
    },
    retryNow: () => wake(),
  };
}

/** One connection, until it ends. */
async function listen(endpoint: Endpoint, stopped: AbortSignal, handlers: LiveHandlers): Promise<Failure> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), openTimeoutMs);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), silenceLimitMs);
  };
  try {
    const response = await endpoint.fetch(`${endpoint.baseUrl}/api/live`, {
      headers: { ...authorization(endpoint), accept: "text/event-stream" },
      signal: AbortSignal.any([stopped, silence.signal]),
      cache: "no-store",
    });
    if (!response.ok) return refusalOf(response.status, await response.json().catch(() => undefined));
    heard();
    handlers.onOpen();
    return await readMessages(response, heard, handlers.onStatus);
  } catch (error) {
    return silence.signal.aborted ? { ok: false, kind: "unreachable", cause: "timeout" } : unreachable(error);
  } finally {
    clearTimeout(timer);
  }
}

async function readMessages(
  response: Response,
  heard: () => void,
  onStatus: (status: LiveStatus) => void,
): Promise<Failure> {
  let misread: Failure | null = null;
  // Pure functions that the first paint does not need.
  const [{ createParser }, { liveStatusSchema }] = await Promise.all([
    import("eventsource-parser"),
    loadWire(),
  ]);
  const parser = createParser({
    onEvent: ({ event, data }) => {
      if (event !== "status") return;
      const parsed = liveStatusSchema.safeParse(jsonOf(data));
      if (parsed.success) onStatus(parsed.data);
      else misread = { ok: false, kind: "unreadable", status: 200, detail: misreadOf(parsed.error) };
    },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) return { ok: false, kind: "unreachable", cause: "network" };
    heard();
    parser.feed(chunk.value);
    if (misread !== null) {
      void reader?.cancel();
      return misread;
    }
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

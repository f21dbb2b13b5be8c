import type { AgentClient, Failure, LiveLine } from "../agent-client/index.ts";
import type { Desk, FlushResult, Line, Settings, Via } from "../outbox/index.ts";
import { clientFor } from "./clients.ts";
import { refreshSite } from "./refresh-site.ts";

export type Connection = {
  /** Sends what waits; on failure it is tried again by itself. */
  flush(): Promise<void>;
  /** 今すぐ再接続; with a line that stands, staff and devices are asked for anew. */
  retryNow(): void;
  stop(): void;
};

const firstRetryMs = 2_000;
const longestRetryMs = 30_000;
const refreshMs = 2 * 60_000;

/**
 * Keeps the line to the agent: listens, sends, tries again, and says in `desk.store` how it stands.
 * @param refreshContent asks for scripts that have changed; called whenever the site is asked for
 */
export function startConnection(
  desk: Desk,
  send: () => Promise<FlushResult | null>,
  refreshContent: (client: AgentClient) => Promise<void>,
): Connection {
  let live: LiveLine | null = null;
  const setLine = (line: Line) => desk.store.setState({ line });
  // The agent answers again: no need to wait for the line's own back-off.
  const sender = createSender(desk, send, setLine, () => live?.retryNow());
  const { flush } = sender;

  const refresh = (client: AgentClient) => {
    void refreshSite(desk, client);
    void refreshContent(client);
  };
  const listen = () => {
    live?.stop();
    const client = clientFor(desk.store.getState().settings, desk.via);
    live =
      client === null
        ? null
        : openLine(desk, client, setLine, () => {
            refresh(client);
            void flush();
          });
  };
  listen();
  void flush();
  const unsubscribe = desk.store.subscribe((state, before) => {
    if (accessOf(state.settings, desk.via) === accessOf(before.settings, desk.via)) return;
    setLine({ kind: "connecting" });
    listen();
    void flush();
  });
  const refreshNow = () => {
    const client = clientFor(desk.store.getState().settings, desk.via);
    if (client !== null) refresh(client);
  };
  const timer = setInterval(refreshNow, refreshMs);
  const retryNow = () => {
    live?.retryNow();
    refreshNow();
    void flush();
  };
  globalThis.addEventListener("online", retryNow);
  return {
    flush,
    retryNow,
    stop: () => {
      globalThis.removeEventListener("online", retryNow);
      clearInterval(timer);
      sender.stop();
      unsubscribe();
      live?.stop();
    },
  };
}

/** Sends what waits, and after a failure again by itself, each time a little later. */
function createSender(
  desk: Desk,
  send: () => Promise<FlushResult | null>,
  setLine: (line: Line) => void,
  onAnswer: () => void,
): { flush(): Promise<void>; stop(): void } {
  let retry: ReturnType<typeof setTimeout> | undefined;
  let waitMs = firstRetryMs;
  const flush = async () => {
    clearTimeout(retry);
    const result = await send();
    if (result === null) return;
    if (result.ok) {
      waitMs = firstRetryMs;
      if (desk.store.getState().line.kind !== "connected") onAnswer();
      return;
    }
    if (result.failure.kind !== "problem") setLine(lineOf(result.failure));
    retry = setTimeout(() => void flush(), waitMs);
    waitMs = Math.min(waitMs * 2, longestRetryMs);
  };
  return { flush, stop: () => clearTimeout(retry) };
}

/** What this page speaks to the agent with: another token or session needs another line. */
function accessOf({ pairing, consolePairing, consoleSession }: Settings, via: Via): string {
  return via === "counter" ? `${pairing?.token}` : `${consolePairing?.token} ${consoleSession?.session}`;
}

function openLine(
  desk: Desk,
  client: AgentClient,
  setLine: (line: Line) => void,
  onOpen: () => void,
): LiveLine {
  return client.live({
    onOpen: () => {
      setLine({ kind: "connected" });
      onOpen();
    },
    onStatus: (live) => {
      desk.store.setState({ live });
      if (JSON.stringify(live.devices) !== JSON.stringify(desk.store.getState().settings.devices))
        void desk.saveSettings({ devices: live.devices });
    },
    onDown: (failure) => setLine(lineOf(failure)),
  });
}

function lineOf(failure: Failure): Line {
  return failure.kind === "unreachable" ? { kind: "unreachable" } : { kind: "refused", failure };
}

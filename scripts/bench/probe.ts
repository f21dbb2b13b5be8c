/** What a page under measurement has seen, in milliseconds of `performance.now()`. */
export type Probe = {
  /** When the last tap reached the page. */
  tappedAt: number | null;
  /** When a write to the outbox was on the disk. */
  writes: number[];
  /** When a send of events began; only those that were answered. */
  sends: number[];
  /** When the agent's answer had been read. */
  acks: number[];
  /** Forgets everything, and waits anew for the next answer of the agent. */
  reset(): void;
  /** Resolves when, since the last reset, an answer of the agent has been read. */
  acknowledged: Promise<void>;
};

/** Runs in the page before its own scripts: watches taps, writes of IndexedDB and sends, and changes nothing. */
export function watchPage(): void {
  const probe: Probe = {
    tappedAt: null,
    writes: [],
    sends: [],
    acks: [],
    acknowledged: Promise.resolve(),
    reset() {
      const { promise, resolve } = Promise.withResolvers<void>();
      onAck = resolve;
      Object.assign(probe, { tappedAt: null, writes: [], sends: [], acks: [], acknowledged: promise });
    },
  };
  let onAck: () => void = () => undefined;
  Object.assign(window, { probe });
  const onTap = () => {
    probe.tappedAt = performance.now();
  };
  addEventListener("click", onTap, { capture: true });

  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function watched(this: IDBDatabase, ...args) {
    const transaction = begin.apply(this, args);
    const isEvents = [...transaction.objectStoreNames].includes("events");
    const done = () => probe.writes.push(performance.now());
    if (transaction.mode === "readwrite" && isEvents) transaction.addEventListener("complete", done);
    return transaction;
  };

  const isSending = (url: string) => url.endsWith("/api/events");
  const ask = window.fetch;
  window.fetch = async (input, init) => {
    const since = performance.now();
    const response = await ask(input, init);
    if (init?.method === "POST" && isSending(String(input))) probe.sends.push(since);
    return response;
  };
  // The panel's own reading: a second one, of a clone, would make it slower.
  const read = Response.prototype.text;
  Response.prototype.text = async function watched(this: Response) {
    const text = await read.call(this);
    if (!isSending(this.url)) return text;
    probe.acks.push(performance.now());
    onAck();
    return text;
  };
}

// A process of its own that listens to /api/live on many raw sockets, so that neither the agent nor the bench pays for
// the listeners' part. It is told what to do over the channel it was forked with.
import net from "node:net";

/** `listeners[i]` heard at `atMs` (epoch, with fractions) that `counterId` has `count` of today. */
export type Heard = { readonly counterId: string; readonly count: number; readonly atMs: number };
export type Order =
  | { readonly kind: "open"; readonly port: number; readonly token: string; readonly count: number }
  /** From now on every message is read through: its counts are what is wanted, not its speed. */
  | { readonly kind: "follow" }
  /** From now on the arrival of the next message at each listener is noted; answered when all have it. */
  | { readonly kind: "round" }
  /** What was heard of each counter's count since the last order. */
  | { readonly kind: "counts" };
export type Answer =
  | { readonly kind: "opened" }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "round"; readonly now: string; readonly arrivals: number[] }
  | { readonly kind: "counts"; readonly heard: Heard[] };

type Listener = { text: string; known: Map<string, number> };

/** Opened at once; more would only wait in the agent's queue. */
const width = 100;
const nowMs = () => performance.timeOrigin + performance.now();
const shared = Buffer.alloc(64 * 1024);

let answer: (value: Answer) => void = () => undefined;
let arrivals: number[] | null = null;
let firstText = "";
let listening = 0;
let heard: Heard[] = [];
/** Reading costs the other listeners of this process their time. */
let follows = false;

/** A message is over when its chunk is; heartbeats are shorter than any state. */
function take(listener: Listener, bytes: Buffer): void {
  const atMs = nowMs();
  const isOver = bytes.length >= 4 && bytes.subarray(-4).toString("latin1") === "\n\n\r\n";
  if (follows || (arrivals !== null && arrivals.length === 0)) listener.text += bytes.toString();
  if (!isOver || bytes.length < 40) return;
  if (arrivals !== null) {
    if (arrivals.length === 0) firstText = listener.text;
    arrivals.push(atMs);
    if (arrivals.length === listening) {
      answer({ kind: "round", now: /"now":"([^"]+)"/.exec(firstText)?.[1] ?? "", arrivals });
      arrivals = null;
    }
  }
  if (follows) noteCounts(listener, atMs);
  listener.text = "";
}

function noteCounts(listener: Listener, atMs: number): void {
  const [, json] = /data: (\{.*\})/.exec(listener.text) ?? [];
  if (json === undefined) return;
  const { counters } = JSON.parse(json) as { counters: { counterId: string; todayCount: number }[] };
  for (const { counterId, todayCount } of counters) {
    for (let count = (listener.known.get(counterId) ?? 0) + 1; count <= todayCount; count += 1)
      heard.push({ counterId, count, atMs });
    listener.known.set(counterId, todayCount);
  }
}

/** Resolves when the first state has begun to arrive. */
function open(port: number, token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const listener: Listener = { text: "", known: new Map() };
    const onread = {
      buffer: shared,
      callback: (length: number, buffer: Uint8Array) => {
        take(listener, Buffer.from(buffer.buffer, buffer.byteOffset, length));
        resolve();
        return true;
      },
    };
    const socket = net.connect({ port, host: "127.0.0.1", onread });
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("the agent closed a line")));
    socket.write(
      `GET /api/live HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\nAccept: text/event-stream\r\n\r\n`,
    );
  });
}

async function openAll({ port, token, count }: Extract<Order, { kind: "open" }>): Promise<Answer> {
  try {
    while (listening < count) {
      const now = Math.min(width, count - listening);
      await Promise.all(Array.from({ length: now }, () => open(port, token)));
      listening += now;
    }
    return { kind: "opened" };
  } catch (error) {
    return { kind: "failed", reason: String(error) };
  }
}

process.on("message", (order: Order) => {
  answer = (value) => void process.send?.(value);
  switch (order.kind) {
    case "open":
      void openAll(order).then(answer);
      return;
    case "round":
      arrivals = [];
      return;
    case "follow":
      follows = true;
      answer({ kind: "opened" });
      return;
    case "counts":
      answer({ kind: "counts", heard });
      heard = [];
      return;
    default:
      return order satisfies never;
  }
});
process.on("disconnect", () => process.exit());

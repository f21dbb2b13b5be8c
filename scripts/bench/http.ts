import net from "node:net";
import type { DeskEvent } from "@desk/shared/contract";

/** A request for events as it goes over the line: made before the measuring begins. */
export type Parcel = { readonly bytes: Buffer; readonly events: number };
export type Sender = {
  parcel(events: readonly DeskEvent[]): Parcel;
  /** Sends a parcel and waits for its durable answer. @throws unless every event was accepted */
  send(parcel: Parcel): Promise<void>;
  get(path: string): Promise<string>;
  close(): void;
};

/**
 * A counter's lines to the agent: plain sockets, since Node's own client would cost as much as the agent that is
 * measured, on the same two cores.
 */
export function openSender(url: string, token: string): Sender {
  const { host, hostname, port } = new URL(url);
  const idle: Line[] = [];
  const head = (start: string) => `${start} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\n`;
  const ask = async (request: Buffer | string) => {
    const line = idle.pop() ?? openLine(Number(port), hostname);
    const { status, body } = await line.ask(request);
    idle.push(line);
    if (status !== 200) throw new Error(`${status} ${body.toString()}`);
    return body;
  };
  return {
    parcel(events) {
      const body = Buffer.from(JSON.stringify({ events }));
      const start = `${head("POST /api/events")}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
      return { bytes: Buffer.concat([Buffer.from(start), body]), events: events.length };
    },
    async send({ bytes, events }) {
      const body = await ask(bytes);
      const accepted = occurrences(body, '"status":"accepted"');
      if (accepted !== events)
        throw new Error(`accepted ${accepted} of ${events}: ${body.toString().slice(0, 300)}`);
    },
    get: async (path) => (await ask(`${head(`GET ${path}`)}\r\n`)).toString(),
    close: () => {
      for (const line of idle) line.close();
    },
  };
}

type Answer = { readonly status: number; readonly body: Buffer };
type Line = { ask(request: Buffer | string): Promise<Answer>; close(): void };

/** One connection that is kept, with one request on its way at a time. */
function openLine(port: number, host: string): Line {
  const socket = net.connect({ port, host, noDelay: true });
  let got: Buffer = Buffer.alloc(0);
  let waiting: { done(answer: Answer): void; failed(error: Error): void } | null = null;
  socket.on("data", (chunk) => {
    got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
    const answer = answerIn(got);
    if (answer === null) return;
    got = Buffer.alloc(0);
    waiting?.done(answer);
  });
  const fail = (error: Error) => waiting?.failed(error);
  socket.on("error", fail);
  socket.on("close", () => fail(new Error("the agent closed a line")));
  return {
    ask: (request) =>
      new Promise((done, failed) => {
        waiting = { done, failed };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

/** The answer when all of it has come; the agent tells the length of every answer that is asked for here. */
function answerIn(bytes: Buffer): Answer | null {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const head = bytes.toString("latin1", 0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`expected an answer with its length, got: ${head}`);
  const body = bytes.subarray(end + 4);
  return body.length < Number(length) ? null : { status: Number(head.slice(9, 12)), body };
}

function occurrences(bytes: Buffer, text: string): number {
  let count = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length)) count += 1;
  return count;
}

/** Works a list off with `width` workers at once; answers the seconds it took. */
export async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>) {
  const queue = items.values();
  const since = performance.now();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of queue) await work(item);
    }),
  );
  return (performance.now() - since) / 1000;
}

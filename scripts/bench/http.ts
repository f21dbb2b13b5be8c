import http from "node:http";
import type { DeskEvent } from "@desk/shared/contract";

export type Sender = {
  /** Sends one batch and waits for its durable answer. @throws unless every event was accepted */
  send(events: readonly DeskEvent[]): Promise<void>;
  get(path: string): Promise<string>;
  close(): void;
};

/** A counter's line to the agent, as thin as Node allows: the measured time is the agent's. */
export function openSender(url: string, token: string, inFlight = 16): Sender {
  const agent = new http.Agent({ keepAlive: true, maxSockets: inFlight });
  const ask = (method: string, path: string, body?: string) =>
    new Promise<string>((resolve, reject) => {
      const headers: http.OutgoingHttpHeaders = { authorization: `Bearer ${token}` };
      if (body !== undefined) {
        headers["content-type"] = "application/json";
        headers["content-length"] = Buffer.byteLength(body);
      }
      const request = http.request(`${url}${path}`, { agent, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${response.statusCode} ${text}`));
        });
      });
      request.on("error", reject);
      request.end(body);
    });
  return {
    async send(events) {
      const answer = await ask("POST", "/api/events", JSON.stringify({ events }));
      const accepted = answer.match(/"status":"accepted"/g)?.length ?? 0;
      if (accepted !== events.length)
        throw new Error(`accepted ${accepted} of ${events.length}: ${answer.slice(0, 300)}`);
    },
    get: (path) => ask("GET", path),
    close: () => agent.destroy(),
  };
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

import type { ServerResponse } from "node:http";
import { panelPresenceSchema } from "@desk/shared/contract";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { commonHeaders, problem } from "../http/problem.ts";
import { type Caller, type Route, type RouteRequest, route } from "../http/route.ts";
import type { LineEnd, LiveHub } from "./hub.ts";
import type { Live } from "./live.ts";

const streamHeaders = { ...commonHeaders, "content-type": "text/event-stream; charset=utf-8" };

/** `GET /api/live`: `event: status`, data = LiveStatus. `POST /api/presence`: how a panel is, by its own word. */
export function liveRoutes(live: Live): Route[] {
  return [
    route({
      method: "GET",
      path: "/api/live",
      access: "paired",
      summary: "いまの状況（server-sent events、event: status、data: LiveStatus）",
      answers: [{ status: 200, description: "状況の流れ", contentType: "text/event-stream" }],
      handle: (request) => {
        if (request.node === undefined) return streamInProcess(live, request);
        // Hono answers HEAD by the GET handler, and a line without a body would never end.
        if (request.node.incoming.method === "HEAD")
          return problem("method-not-allowed", "状況の流れは GET でだけ受け取れます。", {
            headers: { allow: "GET" },
          });
        return streamRaw(live, request, request.node);
      },
    }),
    route({
      method: "POST",
      path: "/api/presence",
      access: "paired",
      summary: "窓口のパネルが動いていることと、未送信の件数の知らせ（記録には残しません）",
      body: { schema: panelPresenceSchema },
      answers: [{ status: 204, description: "受け取りました" }],
      handle: ({ caller, body }) => {
        // A console has no outbox of a counter to tell of.
        const { counterId, tokenHash } = caller;
        if (counterId !== null) live.presence({ counterId, tokenHash }, body);
        return new Response(null, { status: 204, headers: commonHeaders });
      },
    }),
  ];
}

type Request = RouteRequest<unknown, Caller>;

/** Writes to Node's response itself: a web stream for each listener costs four times the latency. */
function streamRaw(hub: LiveHub, request: Request, { outgoing }: NonNullable<Request["node"]>): Response {
  outgoing.writeHead(200, { ...streamHeaders, ...request.corsHeaders });
  outgoing.flushHeaders();
  const { socket } = outgoing;
  const leave = hub.join({
    counterId: request.caller.counterId,
    tokenHash: request.caller.tokenHash,
    write: (message) => writeChunk(outgoing, message),
    pendingBytes: () => outgoing.writableLength,
    // A listener that does not read would never take the end either.
    end: () => (outgoing.writableLength === 0 ? outgoing.end() : outgoing.destroy()),
  });
  const gone = () => leave(endOf(socket?.errored ?? null));
  outgoing.on("close", gone);
  outgoing.on("error", gone);
  return RESPONSE_ALREADY_SENT;
}

/** What the system says of a PC that is off or cut off. Windows gives a line up after some twenty seconds. */
const lostCodes: ReadonlySet<unknown> = new Set(["ETIMEDOUT", "ECONNABORTED", "EHOSTUNREACH"]);

function endOf(error: Error | null): LineEnd {
  return error !== null && "code" in error && lostCodes.has(error.code) ? "lost" : "ended";
}

/**
 * One chunk (RFC 9112 §7.1), straight to the socket: made once for all listeners, it costs a third less than the
 * response's own framing of each. What the response has not handed over yet, or frames otherwise, stays its own matter.
 */
function writeChunk(outgoing: ServerResponse, message: Buffer): void {
  const { socket } = outgoing;
  if (socket === null || !outgoing.chunkedEncoding || outgoing.writableCorked > 0) outgoing.write(message);
  else socket.write(chunkOf(message));
}

let lastChunk: { readonly of: Buffer; readonly bytes: Buffer } | null = null;

function chunkOf(message: Buffer): Buffer {
  if (lastChunk?.of !== message) {
    const bytes = Buffer.concat([
      Buffer.from(`${message.length.toString(16)}\r\n`),
      message,
      Buffer.from("\r\n"),
    ]);
    lastChunk = { of: message, bytes };
  }
  return lastChunk.bytes;
}

/** The same lines for `app.request`, where there is no Node response. */
function streamInProcess(hub: LiveHub, request: Request): Response {
  let leave = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        leave = hub.join({
          counterId: request.caller.counterId,
          tokenHash: request.caller.tokenHash,
          write: (message) => controller.enqueue(new Uint8Array(message)),
          pendingBytes: () => -(controller.desiredSize ?? 0),
          end: () => controller.close(),
        });
        request.signal.addEventListener("abort", () => leave(), { once: true });
      },
      cancel: () => leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  );
  return new Response(body, { headers: { ...streamHeaders, ...request.corsHeaders } });
}

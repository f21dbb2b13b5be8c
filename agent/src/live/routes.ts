import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { commonHeaders, problem } from "../http/problem.ts";
import { type Caller, type Route, type RouteRequest, route } from "../http/route.ts";
import type { LiveHub } from "./hub.ts";

const streamHeaders = { ...commonHeaders, "content-type": "text/event-stream; charset=utf-8" };

/** `GET /api/live`: `event: status`, data = LiveStatus. */
export function liveRoutes(hub: LiveHub): Route[] {
  return [
    route({
      method: "GET",
      path: "/api/live",
      access: "paired",
      summary: "いまの状況（server-sent events、event: status、data: LiveStatus）",
      answers: [{ status: 200, description: "状況の流れ", contentType: "text/event-stream" }],
      handle: (request) => {
        if (request.node === undefined) return streamInProcess(hub, request);
        // Hono answers HEAD by the GET handler, and a line without a body would never end.
        if (request.node.incoming.method === "HEAD")
          return problem("method-not-allowed", "状況の流れは GET でだけ受け取れます。", {
            headers: { allow: "GET" },
          });
        return streamRaw(hub, request, request.node);
      },
    }),
  ];
}

type Request = RouteRequest<unknown, Caller>;

/** Writes to Node's response itself: a web stream for each listener costs four times the latency. */
function streamRaw(hub: LiveHub, request: Request, { outgoing }: NonNullable<Request["node"]>): Response {
  outgoing.writeHead(200, { ...streamHeaders, ...request.corsHeaders });
  const leave = hub.join({
    counterId: request.caller.counterId,
    write: (text) => void outgoing.write(text),
    pendingBytes: () => outgoing.writableLength,
    // A listener that does not read would never take the end either.
    end: () => (outgoing.writableLength === 0 ? outgoing.end() : outgoing.destroy()),
  });
  outgoing.on("close", leave);
  outgoing.on("error", leave);
  return RESPONSE_ALREADY_SENT;
}

/** The same lines for `app.request`, where there is no Node response. */
function streamInProcess(hub: LiveHub, request: Request): Response {
  const encoder = new TextEncoder();
  let leave = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        leave = hub.join({
          counterId: request.caller.counterId,
          write: (text) => controller.enqueue(encoder.encode(text)),
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

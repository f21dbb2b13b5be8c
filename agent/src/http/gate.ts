import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context, Handler } from "hono";
import type { HostList } from "./hosts.ts";
import { readBody } from "./json-body.ts";
import { corsHeaders, type Sender, senderOf } from "./origin.ts";
import { problem } from "./problem.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { Access, Caller, Route } from "./route.ts";

export type AppEnv = { Bindings: Partial<HttpBindings> };

export type Gate = {
  readonly hosts: HostList;
  /** The caller of a valid `Authorization` (and `X-Desk-Session`), else null. */
  readonly authenticate: (headers: Headers) => Caller | null;
  readonly rate: RateLimit;
  /** Told of every admitted request of a paired PC. */
  readonly heard: (caller: Caller, headers: Headers) => void;
};

/**
 * Puts the gate of DESIGN §6 before a route's handler. The order matters: nothing of a request is believed, and
 * no byte of its body is read, before what precedes has been found right. (That the route exists, the second
 * check, is known by being here; `mount` answers the others.)
 */
export function gated(route: Route, gate: Gate): Handler<AppEnv> {
  return (c) => {
    const misdirected = checkHost(c, gate.hosts);
    if (misdirected !== null) return misdirected;
    const { headers } = c.req.raw;
    const sender = senderOf(headers, gate.hosts);
    if (sender === "foreign") return foreignPage();
    const answer = admit(c, route, gate, sender);
    return sender === "extension" ? withCors(answer) : answer;
  };
}

/** 421 for a Host that is not one of ours (DNS rebinding); null when it is. */
export function checkHost(c: Context<AppEnv>, hosts: HostList): Response | null {
  // Called in-process there is no Host header, only the URL.
  const host = c.req.raw.headers.get("host") ?? new URL(c.req.raw.url).host;
  if (hosts.has(host.toLowerCase())) return null;
  return problem(
    "misdirected-host",
    "この窓口デスクの名前ではありません。起動時の DESK_HOST と DESK_PORT の名前で接続してください。",
  );
}

export function foreignPage(): Response {
  return problem(
    "foreign-page",
    "窓口デスクの拡張機能か、この窓口デスク自身のページからだけ使えます。何も読み取らず、記録していません。",
  );
}

function admit(c: Context<AppEnv>, route: Route, gate: Gate, sender: Sender): Response | Promise<Response> {
  const { raw } = c.req;
  const caller = route.access === "open" ? null : gate.authenticate(raw.headers);
  if (route.access !== "open") {
    const refusal =
      caller === null ? notPaired() : (checkAccess(route.access, caller) ?? checkRate(gate, caller));
    if (refusal !== null) return refusal;
  }
  if (caller !== null) gate.heard(caller, raw.headers);
  const node = c.env?.incoming !== undefined ? (c.env as HttpBindings) : undefined;
  const request = {
    params: c.req.param() as Record<string, string>,
    caller,
    headers: raw.headers,
    query: new URLSearchParams(c.req.url.split("?")[1] ?? ""),
    corsHeaders: corsHeaders(sender),
    signal: raw.signal,
    node,
  };
  if (route.body === undefined) return route.handle({ ...request, body: undefined });
  return readBody(raw, route.body).then((body) =>
    body.ok ? route.handle({ ...request, body: body.value }) : body.refusal,
  );
}

function notPaired(): Response {
  return problem(
    "not-paired",
    "この端末は窓口デスクに登録されていません。現場責任者に登録コード（desk pair）を発行してもらってください。",
    { headers: { "www-authenticate": "Bearer" } },
  );
}

/** What the caller lacks for the route, or null. */
function checkAccess(access: Exclude<Access, "open">, caller: Caller): Response | null {
  switch (access) {
    case "paired":
      return null;
    case "console":
      return caller.role === "console"
        ? null
        : problem("role-not-allowed", "責任者画面として登録した端末からだけ行えます。");
    case "lead":
      if (caller.session === null)
        return problem("session-required", "現場責任者としてサインインしてください。");
      return caller.session.role === "lead"
        ? null
        : problem("lead-required", "現場責任者だけが行えます。現場責任者に依頼してください。");
    default:
      return access satisfies never;
  }
}

function checkRate(gate: Gate, caller: Caller): Response | null {
  const waitS = gate.rate.take(caller.tokenHash.toString("latin1"));
  if (waitS === 0) return null;
  return problem("too-many-attempts", `この端末からの要求が多すぎます。${waitS} 秒後に送り直してください。`, {
    headers: { "retry-after": String(waitS) },
  });
}

async function withCors(answer: Response | Promise<Response>): Promise<Response> {
  const response = await answer;
  // A stream has written its headers itself.
  if (response === RESPONSE_ALREADY_SENT) return response;
  for (const [name, value] of Object.entries(corsHeaders("extension"))) response.headers.set(name, value);
  return response;
}

import type * as z from "zod/mini";
import { loadWire } from "./load-wire.ts";
import type { Failure, Result } from "./result.ts";

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

export type Endpoint = {
  fetch: Fetch;
  /** `http://127.0.0.1:4860`, without a slash at the end. */
  baseUrl: string;
  token?: string | undefined;
  /** The lead's session, for what only a lead may do. */
  session?: string | undefined;
  /** Of the extension, so that the lead sees which PC runs an old one. */
  version?: string | undefined;
  /** Told the session with which a call was refused, since the agent knows it no more: its PIN was reset, or it was left elsewhere. */
  onSessionEnd?: ((session: string) => void) | undefined;
};

export type Call = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  body?: unknown;
  timeoutMs?: number;
};

export const defaultTimeoutMs = 8_000;

/** Headers that say who asks. */
export function authorization({ token, session, version }: Endpoint): Record<string, string> {
  return {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(session === undefined ? {} : { "x-desk-session": session }),
    ...(version === undefined ? {} : { "x-desk-version": version }),
  };
}

/**
 * One request; the answer is parsed with `schema` and everything that can go wrong is a value.
 * @param schema itself, or what loads it while the answer is on its way
 */
export async function request<S extends z.ZodMiniType>(
  endpoint: Endpoint,
  call: Call,
  schema: S | (() => Promise<S>),
): Promise<Result<z.infer<S>>> {
  const [received, answer] = await Promise.all([
    fetchText(endpoint, call),
    typeof schema === "function" ? schema() : schema,
  ]);
  if ("ok" in received) return received;
  const { status, body } = received;
  if (status < 200 || status > 299) return refused(endpoint, status, body);
  const parsed = answer.safeParse(body);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, kind: "unreadable", status, detail: misread(parsed.error) };
}

/** A file of the agent as it is, e.g. a report. */
export async function requestBlob(endpoint: Endpoint, call: Call): Promise<Result<Blob>> {
  try {
    const response = await send(endpoint, call);
    if (response.ok) return { ok: true, value: await response.blob() };
    return refused(endpoint, response.status, readJson(await response.text()));
  } catch (error) {
    return unreachable(error);
  }
}

async function refused({ session, onSessionEnd }: Endpoint, status: number, body: unknown): Promise<Failure> {
  const failure = await refusalOf(status, body);
  const isOver = failure.kind === "problem" && failure.problem.code === "session-required";
  if (isOver && session !== undefined) onSessionEnd?.(session);
  return failure;
}

/** Reads a refusal of the agent; anything else at that address is `unreadable`. */
export async function refusalOf(status: number, body: unknown): Promise<Failure> {
  const problem = (await loadWire()).problemSchema.safeParse(body);
  if (problem.success) return { ok: false, kind: "problem", status, problem: problem.data };
  return { ok: false, kind: "unreadable", status, detail: "problem" };
}

/** What of an answer does not fit, for the log. */
export function misread({ issues }: z.core.$ZodError): string {
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
}

/** What a thrown fetch means. */
export function unreachable(error: unknown): Failure {
  const name = error instanceof Error ? error.name : "";
  const cause = name === "TimeoutError" ? "timeout" : name === "AbortError" ? "stopped" : "network";
  return { ok: false, kind: "unreachable", cause };
}

async function fetchText(endpoint: Endpoint, call: Call) {
  try {
    const response = await send(endpoint, call);
    return { status: response.status, body: readJson(await response.text()) };
  } catch (error) {
    return unreachable(error);
  }
}

function send(endpoint: Endpoint, { method = "GET", path, body, timeoutMs = defaultTimeoutMs }: Call) {
  const headers = authorization(endpoint);
  const init: RequestInit = { method, headers, signal: AbortSignal.timeout(timeoutMs), cache: "no-store" };
  if (body !== undefined) {
    headers["content-type"] = "application/json";
    init.body = JSON.stringify(body);
  }
  return endpoint.fetch(`${endpoint.baseUrl}${path}`, init);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

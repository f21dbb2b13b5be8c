import type { ProcedureContent } from "@desk/shared/procedures/version";
import type { ProcedureSaved } from "@desk/shared/procedures/version-requests";
import { createAccessRepo } from "../access/repo.ts";
import { tokenHash } from "../access/secrets.ts";
import { sessionLifeMs } from "../access/sign-in.ts";
import { createStaffRepo } from "../access/staff-repo.ts";
import { createAgent } from "../app.ts";
import { grantToken, standingClock, testDeps } from "../deps.testing.ts";
import { secureRandom } from "../random.ts";

/** `body`: parsed JSON; null for an empty one. */
export type Reply<T> = { readonly status: number; readonly headers: Headers; readonly body: T };
type Who = "lead" | "second-lead" | "console" | "counter";

/** The whole agent on a real database, with two leads signed in at one console. */
export function contentDesk(at = "2026-05-14T09:00:00+09:00", mode: "real" | "rehearsal" = "real") {
  const deps = testDeps(standingClock(at), secureRandom, mode);
  const agent = createAgent(deps);
  const staff = createStaffRepo(deps.db.raw);
  const second = staff.add({ name: "鈴木", role: "lead", pinHash: "x" });
  const token = grantToken(deps, "console", null);
  const counter = grantToken(deps, "counter", "window-1");
  const sessionOf = (staffId: string) => {
    const session = deps.random.bytes(32).toString("base64url");
    const hashes = { sessionHash: tokenHash(session), tokenHash: tokenHash(token) };
    const expiresAtMs = deps.clock.now() + sessionLifeMs;
    createAccessRepo(deps.db.raw).addSession({ ...hashes, staffId, expiresAtMs }, deps.clock.now());
    return session;
  };
  // A new one each time, since these tests move the clock by months.
  const staffIds = { lead: "lead-1", "second-lead": second.id };
  const headersOf = (who: Who): Record<string, string> => {
    if (who === "counter") return { authorization: `Bearer ${counter}` };
    const authorization = `Bearer ${token}`;
    return who === "console"
      ? { authorization }
      : { authorization, "x-desk-session": sessionOf(staffIds[who]) };
  };
  const ask = async <T = unknown>(
    method: string,
    path: string,
    sent?: unknown,
    who: Who = "lead",
    extra = {},
  ): Promise<Reply<T>> => {
    const text = sent === undefined ? undefined : JSON.stringify(sent);
    const length = text === undefined ? {} : { "content-length": String(Buffer.byteLength(text)) };
    const type = text === undefined ? {} : { "content-type": "application/json" };
    const headers = { ...headersOf(who), ...length, ...type, ...extra };
    const response = await agent.app.request(`http://localhost${path}`, {
      method,
      headers,
      ...(text === undefined ? {} : { body: text }),
    });
    return replyOf<T>(response);
  };
  /** An answer that goes on, like the live line. */
  const open = (path: string, who: Who) =>
    agent.app.request(`http://localhost${path}`, { headers: headersOf(who) });
  /** A file, as the lead gets it. */
  const file = async (path: string) => new Uint8Array(await (await open(path, "lead")).arrayBuffer());
  return {
    deps,
    secondLead: second.id,
    ask,
    file,
    open,
    async [Symbol.asyncDispose]() {
      await agent.close();
      deps[Symbol.dispose]();
    },
  };
}

async function replyOf<T>(response: Response): Promise<Reply<T>> {
  const answered = await response.text();
  const body = (answered === "" ? null : JSON.parse(answered)) as T;
  return { status: response.status, headers: response.headers, body };
}

/** The city's answer as a console sends it. */
export const approval = {
  kind: "approved",
  date: "2026-05-14",
  approverTitle: "市民課長",
  number: "市民第12号",
  effectiveFrom: "2026-05-20",
} as const;

/** A draft of the guidance, changed as said, and saved. */
export async function guidanceDraft(
  { ask }: ReturnType<typeof contentDesk>,
  change: (content: ProcedureContent) => void,
  changeNote = "案内の順を変えた",
) {
  const { version } = (await ask<ProcedureSaved>("POST", `/api/procedures/guidance/drafts`, {})).body;
  const content = structuredClone(version.content);
  change(content);
  const { revision } = version;
  const path = `/api/procedures/guidance/versions/${version.version}`;
  return { path, saved: await ask<ProcedureSaved>("PUT", path, { revision, content, changeNote }), revision };
}

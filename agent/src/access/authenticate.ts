import type { Clock } from "../clock.ts";
import type { Caller } from "../http/route.ts";
import type { AccessRepo } from "./repo.ts";
import { tokenHash } from "./secrets.ts";
import { sessionLifeMs } from "./sign-in.ts";

const bearerPattern = /^Bearer ([A-Za-z0-9_-]{43})$/;
const secretPattern = /^[A-Za-z0-9_-]{43}$/;

/** Finds out by its headers who is calling; null without a valid token. An invalid session counts as none. */
export function createAuthenticate(repo: AccessRepo, clock: Clock): (headers: Headers) => Caller | null {
  return (headers) => {
    const [, token] = bearerPattern.exec(headers.get("authorization") ?? "") ?? [];
    if (token === undefined) return null;
    const hash = tokenHash(token);
    const row = repo.findToken(hash);
    if (row === undefined) return null;
    const session = headers.get("x-desk-session");
    // One that would last much longer than any was made while the PC's clock was ahead.
    const nowMs = clock.now();
    const sessionHash = session !== null && secretPattern.test(session) ? tokenHash(session) : null;
    const found =
      sessionHash === null
        ? undefined
        : repo.findSession(sessionHash, hash, nowMs, nowMs + 2 * sessionLifeMs);
    return {
      role: row.role,
      counterId: row.counterId,
      tokenHash: hash,
      session:
        found === undefined || sessionHash === null
          ? null
          : { staffId: found.staffId, role: found.role, hash: sessionHash },
    };
  };
}

import { toJstIso } from "@desk/shared/calendar/business-date";
import type { Deps } from "../deps.ts";
import type { Caller } from "../http/route.ts";
import type { TokenRepo } from "./token-repo.ts";

/** The extension's header that tells its version. */
export const versionHeader = "x-desk-version";
const versionPattern = /^\d{1,5}(?:\.\d{1,5}){0,3}$/;

/** A PC that asks all the time is written down once in so long. */
const writeEveryMs = 60_000;

/**
 * Keeps of every paired PC when it last spoke and which version it runs. What cannot be written (the disk is full)
 * costs no request anything: it is tried again a minute later. @param heard told of every call of a counter's PC
 */
export function createContacts(
  { clock, wallClock, log }: Pick<Deps, "clock" | "wallClock" | "log">,
  tokens: TokenRepo,
  heard: (pc: { readonly counterId: string; readonly tokenHash: Buffer }) => void,
) {
  const written = new Map<string, { readonly atMs: number; readonly version: string | null }>();
  return ({ tokenHash, counterId }: Caller, headers: Headers): void => {
    if (counterId !== null) heard({ counterId, tokenHash });
    const key = tokenHash.toString("latin1");
    const nowMs = wallClock.now();
    const last = written.get(key);
    const told = headers.get(versionHeader) ?? "";
    const version = versionPattern.test(told) ? told : null;
    const isNew = last === undefined || (version !== null && version !== last.version);
    // A clock set back must not silence a PC for good.
    if (!isNew && Math.abs(nowMs - last.atMs) < writeEveryMs) return;
    written.set(key, { atMs: nowMs, version: version ?? last?.version ?? null });
    try {
      tokens.noteContact(tokenHash, toJstIso(clock.now()), version);
    } catch (error) {
      log.warn({ err: error, counterId }, "the last contact of a PC could not be noted");
    }
  };
}

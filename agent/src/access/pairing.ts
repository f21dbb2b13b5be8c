import { toJstIso } from "@desk/shared/calendar/business-date";
import type { Role } from "@desk/shared/contract";
import type { Deps } from "../deps.ts";
import type { AccessRepo, TokenRow } from "./repo.ts";
import { hashPairingCode, newToken, tokenHash } from "./secrets.ts";

/** How long a pairing code works, in milliseconds. */
export const codeLifeMs = 10 * 60_000;
/** A code that would last longer was made while the PC's clock was ahead; twice, as clocks are also set back a little. */
const latestEndMs = 2 * codeLifeMs;
/** Wrong tries that all PCs together have within `codeLifeMs`. */
export const wrongTriesLimit = 5;

export type IssuedCode = { readonly code: string; readonly expiresAt: string };

/**
 * Makes a six-digit code that pairs one PC, for a counter or (counterId null) for the console. `desk pair`
 * calls it in its own process, hence the PC's clock. Whether the counter exists is the caller's to check.
 */
export async function issuePairingCode(
  deps: Pick<Deps, "db" | "wallClock" | "random">,
  repo: AccessRepo,
  holder: { role: Role; counterId: string | null },
): Promise<IssuedCode> {
  const nowMs = deps.wallClock.now();
  repo.forgetCodesOutside(nowMs, nowMs + latestEndMs);
  const code = String(deps.random.int(1_000_000)).padStart(6, "0");
  const expiresAtMs = nowMs + codeLifeMs;
  repo.addCode(await hashPairingCode(code, deps.db.identity.pairingSalt), { ...holder, expiresAtMs });
  return { code, expiresAt: toJstIso(expiresAtMs) };
}

export type PairingOutcome =
  | { readonly kind: "paired"; readonly token: string; readonly holder: TokenRow }
  | { readonly kind: "refused" }
  | { readonly kind: "too-many"; readonly waitS: number };

/** Buys a token for a code. Every wrong try counts, whoever makes it: six digits would not last long otherwise. */
export async function pair(
  deps: Pick<Deps, "db" | "clock" | "wallClock" | "random">,
  repo: AccessRepo,
  code: string,
): Promise<PairingOutcome> {
  const nowMs = deps.wallClock.now();
  // Without a live code there is nothing to guess, and no work to be made for the asking.
  if (!repo.hasLiveCode(nowMs, nowMs + latestEndMs)) return { kind: "refused" };
  const { tryId, count } = repo.noteTry(nowMs, nowMs - codeLifeMs);
  if (count > wrongTriesLimit) {
    repo.forgetTry(tryId);
    return { kind: "too-many", waitS: codeLifeMs / 1000 };
  }
  const codeHash = await hashPairingCode(code, deps.db.identity.pairingSalt);
  const token = newToken(deps.random);
  const checkedMs = deps.wallClock.now();
  const holder = repo.exchangeCode(
    codeHash,
    { hash: tokenHash(token), createdAt: toJstIso(deps.clock.now()) },
    checkedMs,
    checkedMs + latestEndMs,
  );
  if (holder === undefined) return { kind: "refused" };
  repo.forgetTry(tryId);
  return { kind: "paired", token, holder };
}

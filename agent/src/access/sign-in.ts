import { toJstIso } from "@desk/shared/calendar/business-date";
import type { SessionAnswer, Staff } from "@desk/shared/contract";
import type { Deps } from "../deps.ts";
import type { Random } from "../random.ts";
import type { AccessRepo } from "./repo.ts";
import { hashPin, newToken, tokenHash, verifyPin } from "./secrets.ts";
import type { StaffRepo } from "./staff-repo.ts";

/** A session lasts a working day at most, in milliseconds. */
export const sessionLifeMs = 12 * 3_600_000;
/** How long an ended one is remembered: a counter that was offline sends late what a lead did there meanwhile. */
const endedSessionKeptMs = 31 * 24 * 3_600_000;
/** Wrong PINs in a row before the person is locked out, and for how many milliseconds. */
export const wrongPinLimit = 5;
export const lockMs = 5 * 60_000;

export type SignIn =
  | { readonly kind: "signed-in"; readonly answer: SessionAnswer }
  /** Wrong PIN, no PIN yet, unknown or retired: the answer does not tell which. */
  | { readonly kind: "wrong" }
  /** Stopped by the lead. */
  | { readonly kind: "stopped" }
  | { readonly kind: "locked"; readonly waitS: number };

/** Signs a member of staff in at one paired PC. */
export async function signIn(
  deps: Pick<Deps, "clock" | "wallClock" | "random">,
  repos: { access: AccessRepo; staff: StaffRepo },
  input: { staffId: string; pin: string; tokenHash: Buffer },
): Promise<SignIn> {
  const nowMs = deps.wallClock.now();
  const found = repos.staff.find(input.staffId);
  if (found === undefined || found.pinHash === null || !found.staff.active) return { kind: "wrong" };
  if (found.staff.locked === true) return { kind: "stopped" };
  const waitMs = found.lockedUntilMs - nowMs;
  // Much longer than a lock lasts: the PC's clock was ahead when it was set.
  if (waitMs > 0 && waitMs <= 2 * lockMs) return { kind: "locked", waitS: Math.ceil(waitMs / 1000) };
  repos.staff.noteTry(input.staffId, wrongPinLimit, nowMs + lockMs);
  if (!(await verifyPin(input.pin, found.pinHash))) return { kind: "wrong" };
  repos.staff.clearTries(input.staffId);
  const session = newToken(deps.random);
  const deskNowMs = deps.clock.now();
  const expiresAtMs = deskNowMs + sessionLifeMs;
  const { staffId } = input;
  const row = { sessionHash: tokenHash(session), tokenHash: input.tokenHash, staffId, expiresAtMs };
  repos.access.addSession(row, deskNowMs - endedSessionKeptMs);
  return { kind: "signed-in", answer: { session, staff: found.staff, expiresAt: toJstIso(expiresAtMs) } };
}

export type NewLeadPin =
  | { readonly kind: "made"; readonly pin: string; readonly staff: Staff }
  /** Another lead can set it in the console; or there is none at all. */
  | { readonly kind: "several"; readonly names: readonly string[] };

/** A forgotten PIN of the only lead, made anew: the operator at the agent's PC vouches for the person. */
export async function issueNewLeadPin(repo: StaffRepo, random: Random): Promise<NewLeadPin> {
  const leads = repo.all().filter(({ staff }) => staff.role === "lead" && staff.active);
  const [only, ...others] = leads.map(({ staff }) => staff);
  if (only === undefined || others.length > 0)
    return { kind: "several", names: leads.map(({ staff }) => staff.name) };
  const pin = String(random.int(1_000_000)).padStart(6, "0");
  const staff = repo.change(only.id, { pinHash: await hashPin(pin, random), locked: false });
  if (typeof staff === "string") throw new Error(`the only lead could not be given a PIN: ${staff}`);
  return { kind: "made", pin, staff };
}

/** The first lead's PIN, made and told once: null when it has been told before (`desk pair console` prints it). */
export async function issueLeadPinOnce(repo: StaffRepo, random: Random): Promise<string | null> {
  const pin = String(random.int(1_000_000)).padStart(6, "0");
  return repo.setFirstPin("lead-1", await hashPin(pin, random)) ? pin : null;
}

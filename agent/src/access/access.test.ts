import { expect, test } from "vitest";
import { standingClock, testDeps } from "../deps.testing.ts";
import { codeLifeMs, issuePairingCode, pair, wrongTriesLimit } from "./pairing.ts";
import { createAccessRepo } from "./repo.ts";
import { hashPin, tokenHash, verifyPin } from "./secrets.ts";
import { issueLeadPinOnce, lockMs, sessionLifeMs, signIn, wrongPinLimit } from "./sign-in.ts";
import { createStaffRepo } from "./staff-repo.ts";

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

function site() {
  const deps = testDeps(standingClock());
  const repos = { access: createAccessRepo(deps.db.raw), staff: createStaffRepo(deps.db.raw) };
  return { deps, ...repos, repos, [Symbol.dispose]: () => deps[Symbol.dispose]() };
}
const window1 = { role: "counter", counterId: "window-1" } as const;

test("a code pairs once, even when two PCs type it at the same moment", async () => {
  using desk = site();
  const { code } = await issuePairingCode(desk.deps, desk.access, window1);
  const outcomes = await Promise.all([
    pair(desk.deps, desk.access, code),
    pair(desk.deps, desk.access, code),
  ]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["paired", "refused"]);
  const paired = outcomes.find((one) => one.kind === "paired");
  expect(paired?.kind === "paired" && desk.access.findToken(tokenHash(paired.token))).toEqual(window1);
});

test("guessing at the same moment gets no more tries than one after the other", async () => {
  using desk = site();
  const { code } = await issuePairingCode(desk.deps, desk.access, window1);
  const guesses = Array.from({ length: 9 }, () => pair(desk.deps, desk.access, wrongOf(code)));
  const kinds = (await Promise.all(guesses)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "refused")).toHaveLength(wrongTriesLimit);
  expect(kinds.filter((kind) => kind === "too-many")).toHaveLength(4);
  // Even the right one has to wait, and then a new one is needed.
  expect(await pair(desk.deps, desk.access, code)).toMatchObject({ kind: "too-many" });
  desk.deps.clock.advance(codeLifeMs);
  expect(await pair(desk.deps, desk.access, code)).toEqual({ kind: "refused" });
  const { code: next } = await issuePairingCode(desk.deps, desk.access, window1);
  expect(await pair(desk.deps, desk.access, next)).toMatchObject({ kind: "paired" });
});

test("many PCs are paired in a row: right codes do not count as tries", async () => {
  using desk = site();
  for (let number = 0; number <= wrongTriesLimit; number += 1) {
    const { code } = await issuePairingCode(desk.deps, desk.access, window1);
    expect(await pair(desk.deps, desk.access, code)).toMatchObject({ kind: "paired" });
  }
});

test("the first lead's PIN is told once, and the database has only its hash", async () => {
  using desk = site();
  const pin = await issueLeadPinOnce(desk.staff, desk.deps.random);
  expect(pin).toMatch(/^\d{6}$/);
  expect(await issueLeadPinOnce(desk.staff, desk.deps.random)).toBeNull();
  expect(desk.staff.find("lead-1")?.pinHash).toMatch(/^scrypt\$/);
  expect(desk.staff.find("lead-1")?.pinHash).not.toContain(pin);
});

test("a PIN is verified by its own salt", async () => {
  using desk = site();
  const [one, two] = [await hashPin("1234", desk.deps.random), await hashPin("1234", desk.deps.random)];
  expect(one).not.toBe(two);
  expect([await verifyPin("1234", one), await verifyPin("1234", two), await verifyPin("1235", one)]).toEqual([
    true,
    true,
    false,
  ]);
  await expect(verifyPin("1234", "1234")).rejects.toThrow("scrypt$salt$key");
});

test("wrong PINs at the same moment lock like wrong PINs in a row", async () => {
  using desk = site();
  const pin = (await issueLeadPinOnce(desk.staff, desk.deps.random)) ?? "";
  const sign = (attempt: string) =>
    signIn(desk.deps, desk.repos, { staffId: "lead-1", pin: attempt, tokenHash: tokenHash("a PC") });
  const kinds = (await Promise.all(Array.from({ length: 8 }, () => sign(wrongOf(pin))))).map(
    ({ kind }) => kind,
  );
  expect(kinds.filter((kind) => kind === "wrong")).toHaveLength(wrongPinLimit);
  expect(await sign(pin)).toEqual({ kind: "locked", waitS: lockMs / 1000 });
  desk.deps.clock.advance(lockMs);
  expect(await sign(pin)).toMatchObject({ kind: "signed-in", answer: { staff: { id: "lead-1" } } });
});

test("a new PIN and leaving both end the sessions; a lead cannot leave a site without one", async () => {
  using desk = site();
  const pin = (await issueLeadPinOnce(desk.staff, desk.deps.random)) ?? "";
  const hash = tokenHash("a PC");
  const signed = await signIn(desk.deps, desk.repos, { staffId: "lead-1", pin, tokenHash: hash });
  if (signed.kind !== "signed-in") throw new Error(signed.kind);
  const session = tokenHash(signed.answer.session);
  const now = desk.deps.clock.now();
  expect(desk.access.findSession(session, hash, now, Number.MAX_SAFE_INTEGER)).toMatchObject({
    staffId: "lead-1",
    role: "lead",
  });
  expect(
    desk.access.findSession(session, tokenHash("another PC"), now, Number.MAX_SAFE_INTEGER),
  ).toBeUndefined();
  expect(desk.staff.change("lead-1", { active: false })).toBe("last-lead");
  expect(desk.staff.change("lead-1", { pinHash: "scrypt$x$y" })).toMatchObject({ id: "lead-1" });
  expect(desk.access.findSession(session, hash, now, Number.MAX_SAFE_INTEGER)).toBeUndefined();
  expect(desk.staff.change("staff-9", {})).toBe("unknown");
  expect(desk.staff.add({ name: "佐藤", role: "lead", pinHash: "x" }).id).toBe("staff-2");
  expect(desk.staff.change("lead-1", { active: false })).toMatchObject({ active: false });
});

test("what was set while the PC's clock was a year ahead holds nobody up once it is right", async () => {
  using desk = site();
  const { clock } = desk.deps;
  const pin = (await issueLeadPinOnce(desk.staff, desk.deps.random)) ?? "";
  const hash = tokenHash("a PC");
  const sign = (attempt: string) =>
    signIn(desk.deps, desk.repos, { staffId: "lead-1", pin: attempt, tokenHash: hash });
  clock.set("2027-05-14T09:00:00+09:00");
  const { code: old } = await issuePairingCode(desk.deps, desk.access, window1);
  const early = await sign(pin);
  for (let n = 0; n < wrongTriesLimit; n += 1) await pair(desk.deps, desk.access, wrongOf(old));
  for (let n = 0; n < wrongPinLimit; n += 1) await sign(wrongOf(pin));
  expect(await sign(pin)).toMatchObject({ kind: "locked" });

  clock.set("2026-05-14T09:00:00+09:00");
  expect(await sign(pin)).toMatchObject({ kind: "signed-in" });
  // Neither a code nor a session may last a year.
  expect(await pair(desk.deps, desk.access, old)).toEqual({ kind: "refused" });
  const { code } = await issuePairingCode(desk.deps, desk.access, window1);
  const paired = await pair(desk.deps, desk.access, code);
  expect(paired).toMatchObject({ kind: "paired" });
  if (early.kind !== "signed-in") throw new Error(early.kind);
  const session = tokenHash(early.answer.session);
  const now = clock.now();
  expect(desk.access.findSession(session, hash, now, now + 2 * sessionLifeMs)).toBeUndefined();
});

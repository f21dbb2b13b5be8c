import type { Role } from "@desk/shared/contract";
import type { Database } from "better-sqlite3";

export type TokenRow = { readonly role: Role; readonly counterId: string | null };
export type SessionRow = {
  readonly staffId: string;
  readonly role: "lead" | "staff";
  readonly expiresAtMs: number;
};
export type CodeRow = {
  readonly role: Role;
  readonly counterId: string | null;
  readonly expiresAtMs: number;
};

/** Tokens, sessions and pairing codes. Only hashes go in. */
export type AccessRepo = {
  findToken(tokenHash: Buffer): TokenRow | undefined;
  /** Only of this token, of an active member of staff, and ending between now and `latestMs`. */
  findSession(
    sessionHash: Buffer,
    tokenHash: Buffer,
    nowMs: number,
    latestMs: number,
  ): SessionRow | undefined;
  /** Adds one and forgets those that ended before `overMs`. */
  addSession(
    row: { sessionHash: Buffer; tokenHash: Buffer; staffId: string; expiresAtMs: number },
    overMs: number,
  ): void;
  addCode(codeHash: string, code: CodeRow): void;
  /** A code is live while it ends between now and `latestMs`: later, the PC's clock was wrong when it was made. */
  forgetCodesOutside(nowMs: number, latestMs: number): void;
  hasLiveCode(nowMs: number, latestMs: number): boolean;
  /** Uses a code up and stores the token it buys, in one transaction; undefined when no such code is live. */
  exchangeCode(
    codeHash: string,
    token: { hash: Buffer; createdAt: string },
    nowMs: number,
    latestMs: number,
  ): TokenRow | undefined;
  /** Notes a try before it is checked, so that tries at the same moment count; returns the tries since `sinceMs`. */
  noteTry(atMs: number, sinceMs: number): { tryId: number; count: number };
  forgetTry(tryId: number): void;
};

export function createAccessRepo(raw: Database): AccessRepo {
  return { ...tokensOf(raw), ...codesOf(raw), ...triesOf(raw) };
}

function tokensOf(raw: Database): Pick<AccessRepo, "findToken" | "findSession" | "addSession"> {
  const token = raw.prepare<[Buffer], TokenRow>(
    `SELECT role, counter_id AS "counterId" FROM token WHERE token_hash = ? AND revoked_at IS NULL`,
  );
  const session = raw.prepare<[Buffer, Buffer, number, number], SessionRow>(
    `SELECT staff.id AS "staffId", staff.role, session.expires_at_ms AS "expiresAtMs"
     FROM session JOIN staff ON staff.id = session.staff_id
     WHERE session_hash = ? AND token_hash = ? AND session.expires_at_ms > ? AND session.expires_at_ms <= ?
       AND staff.active = 1 AND staff.locked = 0`,
  );
  const add = raw.prepare(
    "INSERT INTO session (session_hash, token_hash, staff_id, expires_at_ms) VALUES (?, ?, ?, ?)",
  );
  const forget = raw.prepare("DELETE FROM session WHERE expires_at_ms <= ?");
  return {
    findToken: (hash) => token.get(hash),
    findSession: (...of) => session.get(...of),
    addSession(row, overMs) {
      forget.run(overMs);
      add.run(row.sessionHash, row.tokenHash, row.staffId, row.expiresAtMs);
    },
  };
}

function codesOf(
  raw: Database,
): Pick<AccessRepo, "addCode" | "forgetCodesOutside" | "hasLiveCode" | "exchangeCode"> {
  const add = raw.prepare(
    "INSERT INTO pairing_code (code_hash, role, counter_id, expires_at_ms) VALUES (?, ?, ?, ?)",
  );
  const forget = raw.prepare("DELETE FROM pairing_code WHERE expires_at_ms <= ? OR expires_at_ms > ?");
  const live = raw.prepare(
    "SELECT 1 FROM pairing_code WHERE expires_at_ms > ? AND expires_at_ms <= ? LIMIT 1",
  );
  const take = raw.prepare<[string, number, number], TokenRow>(
    `DELETE FROM pairing_code WHERE code_hash = ? AND expires_at_ms > ? AND expires_at_ms <= ?
     RETURNING role, counter_id AS "counterId"`,
  );
  const addToken = raw.prepare(
    "INSERT INTO token (token_hash, role, counter_id, created_at) VALUES (?, ?, ?, ?)",
  );
  const exchange = raw.transaction<AccessRepo["exchangeCode"]>((codeHash, token, nowMs, latestMs) => {
    const row = take.get(codeHash, nowMs, latestMs);
    if (row !== undefined) addToken.run(token.hash, row.role, row.counterId, token.createdAt);
    return row;
  });
  return {
    addCode: (codeHash, code) => void add.run(codeHash, code.role, code.counterId, code.expiresAtMs),
    forgetCodesOutside: (nowMs, latestMs) => void forget.run(nowMs, latestMs),
    hasLiveCode: (nowMs, latestMs) => live.get(nowMs, latestMs) !== undefined,
    exchangeCode: (...of) => exchange.immediate(...of),
  };
}

function triesOf(raw: Database): Pick<AccessRepo, "noteTry" | "forgetTry"> {
  const add = raw.prepare("INSERT INTO pairing_try (at_ms) VALUES (?)");
  const old = raw.prepare("DELETE FROM pairing_try WHERE at_ms <= ? OR at_ms > ?");
  const count = raw.prepare<[], number>("SELECT count(*) FROM pairing_try").pluck();
  const forget = raw.prepare("DELETE FROM pairing_try WHERE number = ?");
  const note = raw.transaction<AccessRepo["noteTry"]>((atMs, sinceMs) => {
    old.run(sinceMs, atMs);
    const { lastInsertRowid } = add.run(atMs);
    return { tryId: Number(lastInsertRowid), count: count.get() ?? 0 };
  });
  return {
    noteTry: (atMs, sinceMs) => note.immediate(atMs, sinceMs),
    forgetTry: (tryId) => void forget.run(tryId),
  };
}

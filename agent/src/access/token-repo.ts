import type { Role } from "@desk/shared/contract";
import { perDatabase } from "../db/per-database.ts";

export type TokenEntry = {
  readonly hash: Buffer;
  readonly role: Role;
  readonly counterId: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string | null;
  readonly version: string | null;
};

/** The paired PCs, as the lead looks after them. */
export type TokenRepo = {
  /** Those in force, newest first. */
  all(): TokenEntry[];
  countOf(counterId: string): number;
  /** Ends it and every session made with it; false when it was not in force. */
  revoke(hash: Buffer, at: string): boolean;
  noteContact(hash: Buffer, at: string, version: string | null): void;
};

/** What the console calls a token: the first eight bytes of its hash, from which nothing can be guessed. */
export const tokenIdOf = (hash: Buffer): string => hash.subarray(0, 8).toString("hex");

export const createTokenRepo = perDatabase((raw): TokenRepo => {
  const all = raw.prepare<[], TokenEntry>(
    `SELECT token_hash AS hash, role, counter_id AS "counterId", created_at AS "createdAt",
       last_seen_at AS "lastSeenAt", version
     FROM token WHERE revoked_at IS NULL ORDER BY created_at DESC, token_hash`,
  );
  const count = raw
    .prepare<[string], number>("SELECT count(*) FROM token WHERE revoked_at IS NULL AND counter_id = ?")
    .pluck();
  const end = raw.prepare("UPDATE token SET revoked_at = ? WHERE token_hash = ? AND revoked_at IS NULL");
  // As with a new PIN: the rows stay, so that what was done there may still arrive.
  const endSessions = raw.prepare("UPDATE session SET session_hash = randomblob(32) WHERE token_hash = ?");
  const contact = raw.prepare(
    "UPDATE token SET last_seen_at = ?, version = coalesce(?, version) WHERE token_hash = ?",
  );
  return {
    all: () => all.all(),
    countOf: (counterId) => count.get(counterId) ?? 0,
    revoke(hash, at) {
      endSessions.run(hash);
      return end.run(at, hash).changes === 1;
    },
    noteContact: (hash, at, version) => void contact.run(at, version, hash),
  };
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DeskEvent } from "@desk/shared/contract";
import { tokenHash } from "./access/secrets.ts";
import { databasePath } from "./db/inspect.ts";
import { type DeskDatabase, type OpenInput, openDatabase } from "./db/open.ts";
import { siteFilePath } from "./db/site-file.ts";
import { createTopics, type Deps } from "./deps.ts";
import { createLogger } from "./log.ts";
import { type Random, secureRandom } from "./random.ts";
import type { Result } from "./refusal.ts";

/** A clock that stands until it is moved. */
export function standingClock(at = "2026-05-14T09:00:00+09:00") {
  let nowMs = Date.parse(at);
  return {
    now: () => nowMs,
    set: (next: string) => {
      nowMs = Date.parse(next);
    },
    advance: (ms: number) => {
      nowMs += ms;
    },
  };
}

/** An empty folder that is removed with `using`. */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), "desk-agent-test-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/** The value of a result that must not be a refusal. */
export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
}

type FirstStart = { readonly database: Buffer; readonly site: Buffer };
const firstStarts = new Map<string, FirstStart>();

/**
 * A new site's database. A first start is made once in a file of tests for each mode and instant, the others begin with
 * a copy of what it left: its migrations take longer than most tests. Ids by chance are the same in all of them.
 */
export function openNewSite(input: OpenInput): DeskDatabase {
  if (input.random !== secureRandom) return granted(openDatabase(input));
  const key = `${input.mode} ${input.clock.now()}`;
  const siteFile = siteFilePath(input.dataDir);
  const known = firstStarts.get(key);
  if (known !== undefined) {
    writeFileSync(databasePath(input.dataDir), known.database);
    writeFileSync(siteFile, known.site);
  }
  const db = granted(openDatabase(input));
  if (known === undefined)
    firstStarts.set(key, { database: db.raw.serialize(), site: readFileSync(siteFile) });
  return db;
}

/** Real dependencies on a real database in a folder of its own, under the name `localhost`. */
export function testDeps(
  clock = standingClock(),
  random: Random = secureRandom,
  mode: "real" | "rehearsal" = "real",
) {
  const folder = temporaryFolder();
  const db = openNewSite({ dataDir: folder.path, mode, clock, random });
  const log = createLogger("silent");
  const deps: Deps = {
    db,
    clock,
    wallClock: clock,
    random,
    log,
    version: "0.0.0-test",
    dataDir: folder.path,
    hosts: new Set(["localhost"]),
    ...createTopics(log),
  };
  return Object.assign(deps, {
    clock,
    [Symbol.dispose]() {
      db.close();
      folder[Symbol.dispose]();
    },
  });
}
export type TestDeps = ReturnType<typeof testDeps>;

/** A token that the database knows. */
export function grantToken(
  { db, random }: Deps,
  role: "counter" | "console",
  counterId: string | null,
): string {
  const token = random.bytes(32).toString("base64url");
  db.raw
    .prepare(
      "INSERT INTO token (token_hash, role, counter_id, created_at) VALUES (?, ?, ?, '2026-05-14T08:00:00.000+09:00')",
    )
    .run(tokenHash(token), role, counterId);
  return token;
}

/** A UUIDv7 by number, so that a test can name it and tell its order. */
export function id(number: number): string {
  return `019e2400-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
}

type Head = {
  readonly id: number;
  readonly at?: string;
  readonly counterId?: string;
  readonly staffId?: string;
};

function head({
  id: number,
  at = "2026-05-14T08:45:00+09:00",
  counterId = "window-1",
  staffId = "lead-1",
}: Head) {
  return { id: id(number), at, counterId, staffId };
}

/** A case whose transaction is numbered like its first event. */
export function started(of: Head): DeskEvent {
  return {
    type: "TransactionStarted",
    ...head(of),
    transactionId: id(of.id),
    procedureId: "certificate-renewal",
    procedureVersion: 1,
    channel: "counter",
  };
}

export function finished(of: Head & { readonly of: number; readonly note?: string }): DeskEvent {
  return {
    type: "TransactionFinished",
    ...head(of),
    transactionId: id(of.of),
    outcome: "completed",
    path: [],
    deviceIds: ["terminal-1"],
    timeIsAccurate: true,
    quantity: 1,
    ...(of.note === undefined ? {} : { note: of.note }),
  };
}

export function tally(of: Head & { readonly quantity?: number }): DeskEvent {
  return { type: "TallyAdded", ...head(of), procedureId: "guidance", quantity: of.quantity ?? 1 };
}

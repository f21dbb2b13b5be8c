import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { agentFolder } from "../folder.ts";

export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

const namePattern = /^(\d{4})_[a-z0-9-]+\.sql$/;

/**
 * The SQL files beside this one in their order. Their numbers rise and may leave gaps; one that is put into a gap later
 * would never reach a database that has passed it.
 */
export function readMigrations(folder = join(agentFolder, "src", "db", "migrations")): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  let last = 0;
  return names.sort().map((name) => {
    const version = Number(namePattern.exec(name)?.[1]);
    if (!(version > last)) throw new Error(`expected a migration number above ${last}, got ${name}`);
    last = version;
    return { version, name, sql: readFileSync(join(folder, name), "utf8") };
  });
}

export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** Brings the tables up to the newest version; to be called inside a transaction. */
export function migrate(raw: Database, migrations: readonly Migration[]): void {
  if (!raw.inTransaction) throw new Error("migrations must be one transaction");
  const current = Number(raw.pragma("user_version", { simple: true }));
  for (const { version, sql } of migrations) {
    if (version <= current) continue;
    raw.exec(sql);
    raw.pragma(`user_version = ${version}`);
  }
}

import type { Database } from "better-sqlite3";
import type { Random } from "../random.ts";
import type { Mode } from "./inspect.ts";
import { preset } from "./preset.ts";

/** Which site a database belongs to. */
export type Identity = {
  readonly siteId: string;
  readonly name: string;
  readonly mode: Mode;
  readonly createdAt: string;
  readonly pairingSalt: Buffer;
};

type IdentityRow = { site_id: string; name: string; mode: Mode; created_at: string; pairing_salt: Buffer };

/** Fills an empty database with the preset of 八代市 and its first lead, who has no PIN yet. */
export function createSite(raw: Database, site: { mode: Mode; random: Random; createdAt: string }): void {
  raw
    .prepare(
      `INSERT INTO site_identity (only_row, site_id, name, mode, created_at, pairing_salt) VALUES (1, ?, ?, ?, ?, ?)`,
    )
    .run(
      site.random.bytes(16).toString("hex"),
      preset.name,
      site.mode,
      site.createdAt,
      site.random.bytes(16),
    );
  const counter = raw.prepare("INSERT INTO counter (id, label, kind, position) VALUES (?, ?, ?, ?)");
  for (const [position, { id, label, kind }] of preset.counters.entries())
    counter.run(id, label, kind, position);
  const device = raw.prepare(
    "INSERT INTO device (id, label, kind, position, counter_id) VALUES (?, ?, ?, ?, ?)",
  );
  for (const [position, { id, label, kind, counterId }] of preset.devices.entries())
    device.run(id, label, kind, position, counterId ?? null);
  raw
    .prepare("INSERT INTO staff (number, id, name, role) VALUES (1, 'lead-1', ?, 'lead')")
    .run(preset.leadName);
}

/** @throws when the row is missing: the file is ours but was never completed, which one transaction rules out. */
export function readIdentity(raw: Database): Identity {
  const row = raw.prepare<[], IdentityRow>("SELECT * FROM site_identity").get();
  if (row === undefined) throw new Error("the database has no site_identity row");
  return {
    siteId: row.site_id,
    name: row.name,
    mode: row.mode,
    createdAt: row.created_at,
    pairingSalt: row.pairing_salt,
  };
}

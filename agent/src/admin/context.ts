import { toJstIso } from "@desk/shared/calendar/business-date";
import type { Database } from "better-sqlite3";
import type { Deps } from "../deps.ts";
import { type Refused, refuse } from "../reports/life/verdict.ts";
import { createSiteRepo, type SiteRepo } from "../site/repo.ts";
import { type AdminAudit, type AdminAuditRow, createAdminAudit } from "./audit-repo.ts";

/** What happens outside of the administration when something of the site changes. */
export type AdminHooks = {
  /** Everybody who listens is told how the site stands now. */
  readonly changed: () => void;
  /** The live line of that token ends at once. */
  readonly drop: (tokenHash: Buffer) => void;
  readonly isConnected: (tokenHash: Buffer) => boolean;
  /** Why a device cannot be taken away now, one sentence; null when it can. */
  readonly removalRefusal: (deviceId: string) => string | null;
};

export type AdminContext = {
  readonly raw: Database;
  readonly site: SiteRepo;
  readonly audit: AdminAudit;
  readonly hooks: AdminHooks;
  /** ISO 8601 in Japan, by the desk's clock. */
  now(): string;
  /** Reads and writes in one transaction. */
  atOnce<T>(work: () => T): T;
  note(row: Omit<AdminAuditRow, "at">): void;
};

export function createAdminContext(
  { db, clock }: Pick<Deps, "db" | "clock">,
  hooks: AdminHooks,
): AdminContext {
  const { raw } = db;
  const audit = createAdminAudit(raw);
  const now = () => toJstIso(clock.now());
  return {
    ...{ raw, audit, hooks, now },
    site: createSiteRepo(raw),
    atOnce: (work) => raw.transaction(work).immediate(),
    note: (row) => audit.note({ at: now(), ...row }),
  };
}

/** The second of two who changed the same. */
export function overtaken(what: string): Refused {
  return refuse(
    "conflict",
    `「${what}」は、別の画面で先に変更されています。いまの内容を読み直したので、確かめてからもう一度変更してください。今回の変更は保存していません。`,
  );
}

/** What has changed, side by side, as a person reads it: `名称 窓口1` and `名称 総合窓口`. */
export function sides(
  changes: Readonly<Record<string, readonly [before: string, after: string]>>,
): Pick<AdminAuditRow, "before" | "after"> {
  const real = Object.entries(changes).filter(([, [before, after]]) => before !== after);
  const side = (at: 0 | 1) => real.map(([name, pair]) => `${name} ${pair[at]}`).join("、") || null;
  return { before: side(0), after: side(1) };
}

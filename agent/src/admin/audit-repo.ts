import { perDatabase } from "../db/per-database.ts";

/** The kinds that stand in the administration's own table; the other audits join it in the view. */
export type AdminKind = "counter" | "device" | "staff" | "access" | "target" | "setting" | "site";
export type AdminAction =
  | "add"
  | "change"
  | "watch"
  | "retire"
  | "resume"
  | "lock"
  | "unlock"
  | "pin"
  | "new-pin"
  | "code"
  | "paired"
  | "revoke"
  | "setup"
  | "setup-skipped";

/** One change. Texts are Japanese, as the lead would read them; never a PIN, a code or a token. */
export type AdminAuditRow = {
  readonly at: string;
  /** null = the operator at the agent's PC. */
  readonly staffId: string | null;
  readonly kind: AdminKind;
  readonly subject: string;
  readonly action: AdminAction;
  readonly before: string | null;
  readonly after: string | null;
};

/** A row of the view over every audit of the site. */
export type AuditLogRow = {
  readonly source: "admin" | "report" | "shift" | "content";
  readonly number: number;
  readonly at: string;
  readonly staffId: string | null;
  readonly kind: string;
  readonly subject: string;
  readonly action: string;
  readonly before: string | null;
  readonly after: string | null;
};
export type AuditRange = { readonly from: string; readonly until: string };

/** Who changed what of the site, and when: append-only. */
export type AdminAudit = {
  note(row: AdminAuditRow): void;
  /** Every audit of the site, newest first; `from` ≤ day < `until`. */
  log(range: AuditRange): AuditLogRow[];
};

export const createAdminAudit = perDatabase((raw): AdminAudit => {
  const insert = raw.prepare(
    `INSERT INTO admin_audit (at, staff_id, kind, subject, action, before, after)
     VALUES (:at, :staffId, :kind, :subject, :action, :before, :after)`,
  );
  const log = raw.prepare<AuditRange, AuditLogRow>(
    `SELECT source, number, at, staff_id AS "staffId", kind, subject, action, before, after FROM audit_log
     WHERE at >= :from AND at < :until ORDER BY at DESC, source, number DESC`,
  );
  return {
    note: (row) => void insert.run(row),
    log: (range) => log.all(range),
  };
});

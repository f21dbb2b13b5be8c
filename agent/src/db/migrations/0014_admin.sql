-- Administration. `revision`: of two leads who change one record, the second is told.
ALTER TABLE counter ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE counter ADD COLUMN retired_at TEXT;
ALTER TABLE device ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN retired_at TEXT;
ALTER TABLE staff ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
-- Stopped by the lead until taken back; `locked_until_ms` is the lock after wrong PINs.
ALTER TABLE staff ADD COLUMN locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1));
-- Last contact, written at most once a minute.
ALTER TABLE token ADD COLUMN last_seen_at TEXT;
ALTER TABLE token ADD COLUMN version TEXT;

CREATE TABLE admin_setting (
  only_row       INTEGER PRIMARY KEY CHECK (only_row = 1),
  revision       INTEGER NOT NULL,
  thresholds     TEXT NOT NULL,
  backup_folder  TEXT,
  updated_at     TEXT NOT NULL,
  updated_by     TEXT NOT NULL
) STRICT;

-- 目標時間 as the lead has set it; NULL = back to the proposal.
CREATE TABLE time_target (
  procedure_id  TEXT PRIMARY KEY,
  minutes       INTEGER,
  revision      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One row: the first-run setup has been done or put away.
CREATE TABLE setup_done (
  only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
  at        TEXT NOT NULL,
  staff_id  TEXT NOT NULL,
  skipped   INTEGER NOT NULL CHECK (skipped IN (0, 1))
) STRICT;

-- One row a change; staff_id NULL = the operator at the agent's PC. No PIN, code or token is ever in it.
CREATE TABLE admin_audit (
  number    INTEGER PRIMARY KEY AUTOINCREMENT,
  at        TEXT NOT NULL,
  staff_id  TEXT,
  kind      TEXT NOT NULL CHECK (kind IN ('counter', 'device', 'staff', 'access', 'target', 'setting', 'site')),
  subject   TEXT NOT NULL,
  action    TEXT NOT NULL,
  before    TEXT,
  after     TEXT
) STRICT;
CREATE TRIGGER admin_audit_is_never_changed BEFORE UPDATE ON admin_audit
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER admin_audit_is_never_deleted BEFORE DELETE ON admin_audit
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

-- Every audit of the site as one list.
CREATE VIEW audit_log AS
  SELECT 'admin' AS source, number, at, staff_id, kind, subject, action, before, after FROM admin_audit
  UNION ALL
  SELECT 'report', number, at, staff_id,
    CASE WHEN action IN ('override', 'override-removed') THEN 'calendar'
         WHEN action = 'settings' THEN 'setting' ELSE 'report' END,
    period || CASE WHEN revision IS NULL THEN '' ELSE ' 第' || revision || '版' END, action, NULL, detail
  FROM report_audit
  UNION ALL
  SELECT 'shift', number, at, staff_id, 'shift', subject, action, NULL, detail FROM shift_audit
  UNION ALL
  SELECT 'content', number, at, staff_id, 'content',
    kind || '/' || item_id || CASE WHEN version IS NULL THEN '' ELSE ' 第' || version || '版' END, action, NULL, detail
  FROM content_audit;

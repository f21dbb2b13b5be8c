-- The life of a daily report: 自動作成 → 確認 → 提出 → 差替え. Each revision is a row; a submitted one stands for good.
ALTER TABLE daily_report ADD COLUMN reason TEXT;
ALTER TABLE daily_report ADD COLUMN confirmed_at TEXT;
ALTER TABLE daily_report ADD COLUMN confirmed_by TEXT;
ALTER TABLE daily_report ADD COLUMN submitted_at TEXT;
ALTER TABLE daily_report ADD COLUMN submitted_by TEXT;
ALTER TABLE daily_report ADD COLUMN submitted_way TEXT;
ALTER TABLE daily_report ADD COLUMN submitted_folder TEXT;

CREATE TRIGGER daily_report_begins_as_draft BEFORE INSERT ON daily_report
WHEN NEW.state <> 'draft'
  OR EXISTS (SELECT 1 FROM daily_report
             WHERE business_date = NEW.business_date AND revision = NEW.revision)
  OR NEW.revision > 1 AND NOT EXISTS (SELECT 1 FROM daily_report
             WHERE business_date = NEW.business_date AND revision = NEW.revision - 1 AND state = 'submitted')
BEGIN SELECT RAISE(ABORT, 'a revision begins as a draft, after a submitted one'); END;

CREATE TRIGGER daily_report_submitted_stands BEFORE UPDATE ON daily_report
WHEN OLD.state = 'submitted'
  OR (NEW.business_date, NEW.revision) IS NOT (OLD.business_date, OLD.revision)
  OR NEW.state = 'submitted' AND (OLD.state <> 'confirmed' OR NEW.submitted_at IS NULL
    OR NEW.submitted_by IS NULL OR NEW.submitted_way IS NULL)
BEGIN SELECT RAISE(ABORT, 'a submitted report is never changed, and only a confirmed one is submitted'); END;

CREATE TRIGGER daily_report_is_kept BEFORE DELETE ON daily_report
WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'only a draft is thrown away'); END;

-- What was handed in, byte for byte. `period` is a day or a month.
CREATE TABLE frozen_report (
  number     INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL CHECK (kind IN ('daily', 'monthly')),
  period     TEXT NOT NULL,
  revision   INTEGER NOT NULL CHECK (revision >= 1),
  format     TEXT NOT NULL CHECK (format IN ('json', 'html', 'xlsx', 'pdf', 'csv')),
  file_name  TEXT NOT NULL,
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes      BLOB NOT NULL,
  made_at    TEXT NOT NULL,
  UNIQUE (kind, period, revision, format)
) STRICT;
CREATE TRIGGER frozen_report_is_written_once BEFORE INSERT ON frozen_report
WHEN EXISTS (SELECT 1 FROM frozen_report WHERE kind = NEW.kind AND period = NEW.period
             AND revision = NEW.revision AND format = NEW.format)
BEGIN SELECT RAISE(ABORT, 'a frozen report is never changed'); END;
CREATE TRIGGER frozen_report_is_never_changed BEFORE UPDATE ON frozen_report
BEGIN SELECT RAISE(ABORT, 'a frozen report is never changed'); END;
CREATE TRIGGER frozen_report_is_never_deleted BEFORE DELETE ON frozen_report
BEGIN SELECT RAISE(ABORT, 'a frozen report is never deleted'); END;

-- Every step of a report, a change of the calendar or of the settings; staff_id NULL = the agent itself.
CREATE TABLE report_audit (
  number    INTEGER PRIMARY KEY AUTOINCREMENT,
  at        TEXT NOT NULL,
  staff_id  TEXT,
  action    TEXT NOT NULL,
  period    TEXT NOT NULL,
  revision  INTEGER,
  detail    TEXT
) STRICT;
CREATE INDEX report_audit_of_period ON report_audit (period);
CREATE TRIGGER report_audit_is_never_changed BEFORE UPDATE ON report_audit
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER report_audit_is_never_deleted BEFORE DELETE ON report_audit
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

-- 特記事項・引継ぎ・延長の理由 of a day that is not submitted.
CREATE TABLE daily_texts (
  business_date  TEXT PRIMARY KEY,
  revision       INTEGER NOT NULL,
  body           TEXT NOT NULL,
  saved_at       TEXT NOT NULL,
  saved_by       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- 差替えが必要: days whose newest revision is submitted and no longer says what is recorded.
CREATE TABLE replacement_due (
  business_date  TEXT PRIMARY KEY,
  revision       INTEGER NOT NULL,
  noticed_at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Files on their way into the shared folder; gone with the submission, or undone at the next start.
CREATE TABLE delivery (
  period    TEXT NOT NULL,
  revision  INTEGER NOT NULL,
  folder    TEXT NOT NULL,
  names     TEXT NOT NULL,
  PRIMARY KEY (period, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_setting (
  only_row       INTEGER PRIMARY KEY CHECK (only_row = 1),
  revision       INTEGER NOT NULL,
  shared_folder  TEXT,
  updated_at     TEXT NOT NULL,
  updated_by     TEXT NOT NULL
) STRICT;

-- 臨時の開庁・閉庁 (S 別紙1 ※2).
CREATE TABLE opening_override (
  date        TEXT PRIMARY KEY,
  kind        TEXT NOT NULL
              CHECK (kind IN ('weekday', 'thursday-extended', 'holiday-opening', 'busy-season-opening', 'closed')),
  reason      TEXT NOT NULL,
  revision    INTEGER NOT NULL,
  entered_at  TEXT NOT NULL,
  entered_by  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

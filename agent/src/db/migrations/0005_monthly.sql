-- Revisions of a month's report. The first draft needs no row: it is made from the records and the texts at any time.
CREATE TABLE monthly_report (
  month             TEXT NOT NULL,
  revision          INTEGER NOT NULL CHECK (revision >= 1),
  state             TEXT NOT NULL CHECK (state IN ('draft', 'submitted')),
  reason            TEXT,
  opened_at         TEXT NOT NULL,
  opened_by         TEXT NOT NULL,
  submitted_at      TEXT,
  submitted_by      TEXT,
  submitted_way     TEXT CHECK (submitted_way IN ('hand', 'mail', 'shared-folder')),
  submitted_folder  TEXT,
  -- As it was handed in.
  body              TEXT,
  PRIMARY KEY (month, revision),
  CHECK ((revision = 1) = (reason IS NULL)),
  CHECK ((state = 'submitted') = (submitted_at IS NOT NULL)),
  CHECK ((state = 'submitted') = (submitted_by IS NOT NULL)),
  CHECK ((state = 'submitted') = (submitted_way IS NOT NULL)),
  CHECK ((state = 'submitted') = (body IS NOT NULL))
) STRICT, WITHOUT ROWID;
-- Two leads cannot each open a 差替え.
CREATE UNIQUE INDEX monthly_report_open ON monthly_report (month) WHERE state = 'draft';

CREATE TRIGGER monthly_report_follows BEFORE INSERT ON monthly_report
WHEN EXISTS (SELECT 1 FROM monthly_report WHERE month = NEW.month AND revision >= NEW.revision)
  OR NEW.revision > 1 AND NOT EXISTS (SELECT 1 FROM monthly_report
             WHERE month = NEW.month AND revision = NEW.revision - 1 AND state = 'submitted')
BEGIN SELECT RAISE(ABORT, 'a revision follows a submitted one'); END;
CREATE TRIGGER monthly_report_submitted_stands BEFORE UPDATE ON monthly_report
WHEN OLD.state = 'submitted'
  OR (NEW.month, NEW.revision, NEW.reason, NEW.opened_at, NEW.opened_by)
    IS NOT (OLD.month, OLD.revision, OLD.reason, OLD.opened_at, OLD.opened_by)
BEGIN SELECT RAISE(ABORT, 'a submitted monthly report is never changed'); END;
CREATE TRIGGER monthly_report_is_kept BEFORE DELETE ON monthly_report
WHEN OLD.state = 'submitted'
BEGIN SELECT RAISE(ABORT, 'a submitted monthly report is never deleted'); END;

-- 総括・課題と改善提案・翌月の予定.
CREATE TABLE monthly_texts (
  month     TEXT PRIMARY KEY,
  revision  INTEGER NOT NULL,
  body      TEXT NOT NULL,
  saved_at  TEXT NOT NULL,
  saved_by  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- 年度の委託金額 and what else an invoice needs.
CREATE TABLE billing (
  only_row    INTEGER PRIMARY KEY CHECK (only_row = 1),
  revision    INTEGER NOT NULL,
  body        TEXT NOT NULL,
  updated_at  TEXT NOT NULL,
  updated_by  TEXT NOT NULL
) STRICT;

-- Totals of months before the records: one row each time a month was taken in; the newest holds, the others are kept.
CREATE TABLE month_import (
  number       INTEGER PRIMARY KEY AUTOINCREMENT,
  month        TEXT NOT NULL,
  imported_at  TEXT NOT NULL,
  imported_by  TEXT NOT NULL
) STRICT;
CREATE INDEX month_import_of_month ON month_import (month, number);

-- counter_id '' = not told apart by counter.
CREATE TABLE month_import_count (
  import_number  INTEGER NOT NULL REFERENCES month_import (number),
  procedure_id   TEXT NOT NULL,
  counter_id     TEXT NOT NULL,
  count          INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (import_number, procedure_id, counter_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER month_import_is_never_changed BEFORE UPDATE ON month_import
BEGIN SELECT RAISE(ABORT, 'an import is never changed'); END;
CREATE TRIGGER month_import_is_never_deleted BEFORE DELETE ON month_import
BEGIN SELECT RAISE(ABORT, 'an import is never deleted'); END;
CREATE TRIGGER month_import_count_is_never_changed BEFORE UPDATE ON month_import_count
BEGIN SELECT RAISE(ABORT, 'an import is never changed'); END;
CREATE TRIGGER month_import_count_is_never_deleted BEFORE DELETE ON month_import_count
BEGIN SELECT RAISE(ABORT, 'an import is never deleted'); END;

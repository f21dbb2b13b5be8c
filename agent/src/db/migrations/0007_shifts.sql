-- シフト表 (S §9(5)③): one row a month, replaced as a whole.
CREATE TABLE shift_month (
  month       TEXT PRIMARY KEY,
  revision    INTEGER NOT NULL CHECK (revision >= 1),
  updated_at  TEXT NOT NULL,
  updated_by  TEXT NOT NULL,
  body        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- 欠員と交代 (S §9(4)): the plan stays as it was made, what became of it stands here.
CREATE TABLE shift_absence (
  date        TEXT NOT NULL,
  staff_id    TEXT NOT NULL,
  revision    INTEGER NOT NULL CHECK (revision >= 1),
  updated_at  TEXT NOT NULL,
  updated_by  TEXT NOT NULL,
  body        TEXT NOT NULL,
  PRIMARY KEY (date, staff_id)
) STRICT, WITHOUT ROWID;

-- 研修の実施 (S §10(2)).
CREATE TABLE training (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  date        TEXT NOT NULL,
  revision    INTEGER NOT NULL CHECK (revision >= 1),
  updated_at  TEXT NOT NULL,
  updated_by  TEXT NOT NULL,
  body        TEXT NOT NULL
) STRICT;
CREATE INDEX training_of_day ON training (date);

-- Who changed what and when; one row a change.
CREATE TABLE shift_audit (
  number    INTEGER PRIMARY KEY AUTOINCREMENT,
  at        TEXT NOT NULL,
  staff_id  TEXT NOT NULL,
  action    TEXT NOT NULL CHECK (action IN ('plan', 'absence', 'absence-removed', 'training', 'training-removed')),
  subject   TEXT NOT NULL,
  revision  INTEGER NOT NULL,
  detail    TEXT NOT NULL
) STRICT;
CREATE TRIGGER shift_audit_is_never_changed BEFORE UPDATE ON shift_audit
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER shift_audit_is_never_deleted BEFORE DELETE ON shift_audit
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

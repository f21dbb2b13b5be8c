-- Versions of the procedures and of the entries of the 質疑応答集: 下書き → 提出 → 承認 | 差戻し.
CREATE TABLE content_version (
  number          INTEGER PRIMARY KEY,
  kind            TEXT NOT NULL CHECK (kind IN ('procedure', 'qa')),
  item_id         TEXT NOT NULL,
  version         INTEGER NOT NULL CHECK (version >= 1),
  state           TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'refused')),
  revision        INTEGER NOT NULL,
  change_note     TEXT NOT NULL,
  based_on        INTEGER,
  created_at      TEXT NOT NULL,
  created_by      TEXT NOT NULL,
  saved_at        TEXT NOT NULL,
  saved_by        TEXT NOT NULL,
  submitted_at    TEXT,
  submitted_by    TEXT,
  decision        TEXT,
  effective_from  TEXT,
  content         TEXT NOT NULL,
  UNIQUE (kind, item_id, version),
  CHECK ((state = 'draft') = (submitted_at IS NULL)),
  CHECK ((state IN ('approved', 'refused')) = (decision IS NOT NULL)),
  CHECK ((state = 'approved') = (effective_from IS NOT NULL))
) STRICT;
-- Two people cannot each have a draft of the same thing, nor one while the city is reading another.
CREATE UNIQUE INDEX content_open ON content_version (kind, item_id) WHERE state IN ('draft', 'submitted');

CREATE TRIGGER content_begins_open BEFORE INSERT ON content_version
WHEN NEW.state NOT IN ('draft', 'submitted')
  OR EXISTS (SELECT 1 FROM content_version
             WHERE kind = NEW.kind AND item_id = NEW.item_id AND version = NEW.version AND state <> 'draft')
BEGIN SELECT RAISE(ABORT, 'a version begins as a draft or as submitted'); END;

CREATE TRIGGER content_keeps_its_name BEFORE UPDATE ON content_version
WHEN (NEW.kind, NEW.item_id, NEW.version, NEW.created_at, NEW.created_by)
  IS NOT (OLD.kind, OLD.item_id, OLD.version, OLD.created_at, OLD.created_by)
BEGIN SELECT RAISE(ABORT, 'a version keeps its name'); END;

-- What the city is reading stays as it was handed in; only the answer is added.
CREATE TRIGGER content_submitted_stands BEFORE UPDATE ON content_version
WHEN OLD.state = 'submitted' AND (NEW.state NOT IN ('approved', 'refused') OR
  (NEW.content, NEW.change_note, NEW.based_on, NEW.revision, NEW.saved_at, NEW.saved_by, NEW.submitted_at,
   NEW.submitted_by) IS NOT
  (OLD.content, OLD.change_note, OLD.based_on, OLD.revision, OLD.saved_at, OLD.saved_by, OLD.submitted_at,
   OLD.submitted_by))
BEGIN SELECT RAISE(ABORT, 'a submitted version is only approved or refused'); END;

CREATE TRIGGER content_decided_stands BEFORE UPDATE ON content_version
WHEN OLD.state IN ('approved', 'refused') OR (OLD.state = 'draft' AND NEW.state IN ('approved', 'refused'))
BEGIN SELECT RAISE(ABORT, 'a decided version is never changed, and nothing is decided unsubmitted'); END;

CREATE TRIGGER content_is_kept BEFORE DELETE ON content_version
WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'only a draft is thrown away'); END;

-- Who changed what and when; one row a change.
CREATE TABLE content_audit (
  number    INTEGER PRIMARY KEY AUTOINCREMENT,
  at        TEXT NOT NULL,
  staff_id  TEXT NOT NULL,
  action    TEXT NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('procedure', 'qa', 'candidate', 'organisation')),
  item_id   TEXT NOT NULL,
  version   INTEGER,
  detail    TEXT
) STRICT;
CREATE TRIGGER content_audit_is_never_changed BEFORE UPDATE ON content_audit
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER content_audit_is_never_deleted BEFORE DELETE ON content_audit
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

-- 実施体制情報 (S §10(1)): one row.
CREATE TABLE organisation (
  only_row    INTEGER PRIMARY KEY CHECK (only_row = 1),
  revision    INTEGER NOT NULL,
  updated_at  TEXT NOT NULL,
  updated_by  TEXT NOT NULL,
  body        TEXT NOT NULL
) STRICT;

-- Questions without an answer that the lead has dealt with; the questions themselves are in the log.
CREATE TABLE qa_candidate_done (
  event_id  TEXT PRIMARY KEY,
  at        TEXT NOT NULL,
  staff_id  TEXT NOT NULL,
  qa_id     TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX event_of_change_read ON event (seq) WHERE type = 'ProcedureChangeRead';
CREATE INDEX event_of_question ON event (seq) WHERE type = 'QuestionNoted';
CREATE INDEX case_of_practice ON case_row (business_date) WHERE practice = 1;

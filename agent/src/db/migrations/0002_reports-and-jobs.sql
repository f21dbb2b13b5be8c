-- Compiled daily reports. A draft is replaced in place; what has been submitted is never changed again.
CREATE TABLE daily_report (
  business_date  TEXT NOT NULL,
  revision       INTEGER NOT NULL CHECK (revision >= 1),
  state          TEXT NOT NULL CHECK (state IN ('draft', 'confirmed', 'submitted')),
  compiled_at    TEXT NOT NULL,
  body           TEXT NOT NULL,
  PRIMARY KEY (business_date, revision)
) STRICT, WITHOUT ROWID;

-- What is to be done once for each period, whoever asks for it and however often.
CREATE TABLE job (
  kind            TEXT NOT NULL,
  period          TEXT NOT NULL,
  due_ms          INTEGER NOT NULL,
  state           TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  attempts        INTEGER NOT NULL DEFAULT 0,
  -- By the PC's clock: a rehearsal's may be set back between two runs.
  lease_until_ms  INTEGER NOT NULL DEFAULT 0,
  -- Last event of the log that the work has seen.
  watermark       INTEGER NOT NULL DEFAULT 0,
  last_error      TEXT,
  PRIMARY KEY (kind, period)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_to_do ON job (due_ms) WHERE state <> 'done';

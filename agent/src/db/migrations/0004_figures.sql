-- Projections, rebuilt from the log at will. The rows of 0001 are made anew with every fact in a column of its own;
-- the next start of the agent fills them (projectionVersion).
DROP TABLE case_row;
DROP TABLE tally_row;
DROP TABLE day_count;

CREATE TABLE case_row (
  transaction_id     TEXT PRIMARY KEY,
  business_date      TEXT NOT NULL,
  counter_id         TEXT NOT NULL,
  procedure_id       TEXT NOT NULL,
  procedure_version  INTEGER NOT NULL,
  staff_id           TEXT NOT NULL,
  channel            TEXT NOT NULL,
  practice           INTEGER NOT NULL,
  voided             INTEGER NOT NULL,
  started_at         TEXT NOT NULL,
  started_ms         INTEGER NOT NULL,
  phase              TEXT NOT NULL,
  phase_since        TEXT NOT NULL,
  serving_ms         INTEGER NOT NULL,
  review_ms          INTEGER NOT NULL,
  wrap_up_ms         INTEGER NOT NULL,
  hold_ms            INTEGER NOT NULL,
  finished           INTEGER NOT NULL,
  finished_at        TEXT,
  finished_ms        INTEGER,
  finish_id          TEXT,
  finish_staff_id    TEXT,
  outcome            TEXT,
  quantity           INTEGER,
  accurate           INTEGER,
  fee_assisted       INTEGER,
  device_ids         TEXT,
  note               TEXT,
  -- JSON; NULL of a case that nobody corrected, voided or entered afterwards.
  corrections        TEXT,
  -- The last of the case's events, and whether the next one can be put onto this row without the others.
  last_ms            INTEGER NOT NULL,
  last_id            TEXT NOT NULL,
  plain              INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Covers 従事者 and 延長 of a day.
CREATE INDEX case_of_day ON case_row
  (business_date, practice, voided, staff_id, started_ms, finish_staff_id, finished_ms, accurate);
CREATE INDEX case_open ON case_row (business_date) WHERE finished = 0 AND voided = 0 AND practice = 0;
CREATE INDEX case_of_practice ON case_row (business_date) WHERE practice = 1;
CREATE INDEX case_marked ON case_row (business_date) WHERE corrections IS NOT NULL;
CREATE INDEX case_held_up ON case_row (business_date) WHERE outcome = 'system-down';

-- The day of a tally never changes, so it may stand in the key.
CREATE TABLE tally_row (
  business_date  TEXT NOT NULL,
  event_id       TEXT NOT NULL,
  counter_id     TEXT NOT NULL,
  procedure_id   TEXT NOT NULL,
  staff_id       TEXT NOT NULL,
  at             TEXT NOT NULL,
  at_ms          INTEGER NOT NULL,
  quantity       INTEGER NOT NULL,
  voided         INTEGER NOT NULL,
  corrections    TEXT,
  PRIMARY KEY (business_date, event_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tally_marked ON tally_row (business_date) WHERE corrections IS NOT NULL;

-- Records that were spoken of before they were known; may name more than those, never fewer.
CREATE TABLE early_event (record_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- Channel and outcome '' = counted by one tap. `fees` = 手数料収納補助 among them.
CREATE TABLE day_count (
  business_date  TEXT NOT NULL,
  channel        TEXT NOT NULL,
  procedure_id   TEXT NOT NULL,
  counter_id     TEXT NOT NULL,
  outcome        TEXT NOT NULL,
  count          INTEGER NOT NULL,
  fees           INTEGER NOT NULL,
  PRIMARY KEY (business_date, channel, procedure_id, counter_id, outcome)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_hour (
  business_date  TEXT NOT NULL,
  procedure_id   TEXT NOT NULL,
  hour           INTEGER NOT NULL,
  count          INTEGER NOT NULL,
  PRIMARY KEY (business_date, procedure_id, hour)
) STRICT, WITHOUT ROWID;

-- The same cells summed over whole months (`YYYY-MM`): what years are added up from.
CREATE TABLE month_count (
  month         TEXT NOT NULL,
  channel       TEXT NOT NULL,
  procedure_id  TEXT NOT NULL,
  counter_id    TEXT NOT NULL,
  outcome       TEXT NOT NULL,
  count         INTEGER NOT NULL,
  fees          INTEGER NOT NULL,
  PRIMARY KEY (month, channel, procedure_id, counter_id, outcome)
) STRICT, WITHOUT ROWID;

CREATE TABLE month_hour (
  month         TEXT NOT NULL,
  procedure_id  TEXT NOT NULL,
  hour          INTEGER NOT NULL,
  count         INTEGER NOT NULL,
  PRIMARY KEY (month, procedure_id, hour)
) STRICT, WITHOUT ROWID;

-- Milliseconds of every accurate case, so that medians and distributions of any stretch of days are exact: how many
-- 対応時間, 審査待ち and 後作業 there are (the last two of cases that had any), the sums of each, then they themselves,
-- each ascending; all as 64-bit floats, little-endian.
CREATE TABLE day_time (
  business_date  TEXT NOT NULL,
  channel        TEXT NOT NULL,
  procedure_id   TEXT NOT NULL,
  times          BLOB NOT NULL,
  PRIMARY KEY (business_date, channel, procedure_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE month_time (
  month         TEXT NOT NULL,
  channel       TEXT NOT NULL,
  procedure_id  TEXT NOT NULL,
  times         BLOB NOT NULL,
  PRIMARY KEY (month, channel, procedure_id)
) STRICT, WITHOUT ROWID;

-- Records that count as inaccurate, voided, corrected, entered-afterwards.
CREATE TABLE day_mark (
  business_date  TEXT NOT NULL,
  kind           TEXT NOT NULL,
  count          INTEGER NOT NULL,
  PRIMARY KEY (business_date, kind)
) STRICT, WITHOUT ROWID;

-- 出勤・退勤 and other signs of who was at work, beside the records of cases.
CREATE TABLE presence_row (
  business_date  TEXT NOT NULL,
  event_id       TEXT NOT NULL,
  staff_id       TEXT NOT NULL,
  at_ms          INTEGER NOT NULL,
  PRIMARY KEY (business_date, event_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE missed_call (
  business_date  TEXT NOT NULL,
  event_id       TEXT NOT NULL,
  kind           TEXT NOT NULL,
  PRIMARY KEY (business_date, event_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_event (
  incident_id  TEXT NOT NULL,
  event_id     TEXT NOT NULL,
  body         TEXT NOT NULL,
  PRIMARY KEY (incident_id, event_id)
) STRICT, WITHOUT ROWID;

-- The days whose reports may tell of an incident; until_date is NULL while it is not closed.
CREATE TABLE incident_row (
  incident_id  TEXT PRIMARY KEY,
  from_date    TEXT NOT NULL,
  until_date   TEXT
) STRICT, WITHOUT ROWID;

-- Events of the log whose body is damaged: the reports that would need them are not compiled.
CREATE TABLE unreadable_event (
  seq            INTEGER PRIMARY KEY,
  event_id       TEXT NOT NULL,
  business_date  TEXT NOT NULL,
  fault          TEXT NOT NULL
) STRICT;

CREATE INDEX event_of_day ON event (business_date);
CREATE INDEX event_of_question_day ON event (business_date) WHERE type = 'QuestionNoted';

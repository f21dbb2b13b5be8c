-- Projections, rebuilt from the log at will, like those of 0001.

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

CREATE INDEX event_of_question_day ON event (business_date) WHERE type = 'QuestionNoted';

-- The first and last sign of everybody at work, and the last finish, of a day: what 従事者 and 延長 need without reading
-- every record of the day. The next start of the agent fills them (projectionVersion).
CREATE TABLE day_staff (
  business_date  TEXT NOT NULL,
  staff_id       TEXT NOT NULL,
  first_ms       INTEGER NOT NULL,
  last_ms        INTEGER NOT NULL,
  PRIMARY KEY (business_date, staff_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_end (
  business_date   TEXT PRIMARY KEY,
  last_finish_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

DROP INDEX case_of_day;
CREATE INDEX case_of_day ON case_row (business_date);

-- From here on the rows of `tally_row` are those of tallies of which something was said later: a plain one is its event.
CREATE INDEX event_of_tally_day ON event (business_date) WHERE type = 'TallyAdded';

-- One row: which site this file belongs to, and whether it is a rehearsal.
CREATE TABLE site_identity (
  only_row      INTEGER PRIMARY KEY CHECK (only_row = 1),
  site_id       TEXT NOT NULL,
  name          TEXT NOT NULL,
  mode          TEXT NOT NULL CHECK (mode IN ('real', 'rehearsal')),
  created_at    TEXT NOT NULL,
  pairing_salt  BLOB NOT NULL
) STRICT;

CREATE TABLE counter (
  id        TEXT PRIMARY KEY,
  label     TEXT NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('window', 'call')),
  position  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
  id        TEXT PRIMARY KEY,
  label     TEXT NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('terminal', 'mynaassist', 'pc', 'phone')),
  position  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- pin_hash is NULL until a PIN has been given out.
CREATE TABLE staff (
  number           INTEGER PRIMARY KEY,
  id               TEXT NOT NULL UNIQUE,
  name             TEXT NOT NULL,
  role             TEXT NOT NULL CHECK (role IN ('lead', 'staff')),
  active           INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  pin_hash         TEXT,
  failed_tries     INTEGER NOT NULL DEFAULT 0,
  locked_until_ms  INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The log: every accepted event as it came. All other figures follow from it.
CREATE TABLE event (
  seq             INTEGER PRIMARY KEY AUTOINCREMENT,
  id              TEXT NOT NULL UNIQUE,
  type            TEXT NOT NULL,
  at              TEXT NOT NULL,
  counter_id      TEXT NOT NULL,
  staff_id        TEXT NOT NULL,
  transaction_id  TEXT,
  business_date   TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  body            TEXT NOT NULL
) STRICT;
CREATE INDEX event_of_transaction ON event (transaction_id) WHERE transaction_id IS NOT NULL;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;

-- Refused events, without their content.
CREATE TABLE rejected_event (
  number         INTEGER PRIMARY KEY,
  event_id       TEXT,
  counter_id     TEXT NOT NULL,
  received_at    TEXT NOT NULL,
  business_date  TEXT NOT NULL,
  reason         TEXT NOT NULL,
  UNIQUE (event_id, counter_id, reason)
) STRICT;
CREATE INDEX rejected_of_day ON rejected_event (business_date);

-- From here on: projections, rebuilt from the log at will.
CREATE TABLE case_row (
  transaction_id  TEXT PRIMARY KEY,
  business_date   TEXT NOT NULL,
  counter_id      TEXT NOT NULL,
  procedure_id    TEXT NOT NULL,
  practice        INTEGER NOT NULL,
  voided          INTEGER NOT NULL,
  finished        INTEGER NOT NULL,
  state           TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX case_of_day ON case_row (business_date);
CREATE INDEX case_open ON case_row (business_date) WHERE finished = 0 AND voided = 0 AND practice = 0;

CREATE TABLE tally_row (
  event_id       TEXT PRIMARY KEY,
  business_date  TEXT NOT NULL,
  state          TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tally_of_day ON tally_row (business_date);

-- outcome '' = counted by one tap.
CREATE TABLE day_count (
  business_date  TEXT NOT NULL,
  procedure_id   TEXT NOT NULL,
  counter_id     TEXT NOT NULL,
  outcome        TEXT NOT NULL,
  count          INTEGER NOT NULL,
  PRIMARY KEY (business_date, procedure_id, counter_id, outcome)
) STRICT, WITHOUT ROWID;

CREATE TABLE device_report (
  event_id       TEXT PRIMARY KEY,
  device_id      TEXT NOT NULL,
  at_ms          INTEGER NOT NULL,
  business_date  TEXT NOT NULL,
  body           TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX device_report_in_time ON device_report (device_id, at_ms, event_id);
CREATE INDEX device_report_of_day ON device_report (business_date);

-- The newest event of each counter by the counter's own clock.
CREATE TABLE counter_last (
  counter_id     TEXT PRIMARY KEY,
  at_ms          INTEGER NOT NULL,
  event_id       TEXT NOT NULL,
  at             TEXT NOT NULL,
  staff_id       TEXT NOT NULL,
  business_date  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE projection_state (
  only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
  version   INTEGER NOT NULL,
  stale     INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Access. Only hashes are kept.
CREATE TABLE pairing_code (
  code_hash      TEXT PRIMARY KEY,
  role           TEXT NOT NULL CHECK (role IN ('counter', 'console')),
  counter_id     TEXT,
  expires_at_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE pairing_try (
  number  INTEGER PRIMARY KEY,
  at_ms   INTEGER NOT NULL
) STRICT;

CREATE TABLE token (
  token_hash  BLOB PRIMARY KEY,
  role        TEXT NOT NULL CHECK (role IN ('counter', 'console')),
  counter_id  TEXT,
  created_at  TEXT NOT NULL,
  revoked_at  TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  session_hash   BLOB PRIMARY KEY,
  token_hash     BLOB NOT NULL,
  staff_id       TEXT NOT NULL,
  expires_at_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How a device is watched. body NULL = no longer; the row stays, so that its revision never comes twice.
CREATE TABLE device_watch (
  device_id   TEXT PRIMARY KEY,
  revision    INTEGER NOT NULL CHECK (revision >= 1),
  updated_at  TEXT NOT NULL,
  updated_by  TEXT NOT NULL,
  body        TEXT,
  -- The last check, written now and then; what it found stands below when it was a change.
  checked_ms  INTEGER
) STRICT, WITHOUT ROWID;

-- What the checks have found after damping; only changes.
CREATE TABLE device_observation (
  number     INTEGER PRIMARY KEY AUTOINCREMENT,
  device_id  TEXT NOT NULL,
  at         TEXT NOT NULL,
  at_ms      INTEGER NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('ok', 'fault', 'flapping', 'unknown')),
  detail     TEXT NOT NULL
) STRICT;
CREATE INDEX device_observation_in_time ON device_observation (device_id, at_ms, number);

-- A changed day may have hours of its own (S §5(3)); NULL = those of its kind.
ALTER TABLE opening_override ADD COLUMN opens_at TEXT;
ALTER TABLE opening_override ADD COLUMN closes_at TEXT;

-- What J-LIS has announced for a day instead of its rule (S 別紙1 ※2); NULL hours = it runs on that day.
CREATE TABLE jlis_change (
  date        TEXT PRIMARY KEY,
  stops_at    TEXT,
  resumes_at  TEXT,
  reason      TEXT NOT NULL,
  revision    INTEGER NOT NULL,
  entered_at  TEXT NOT NULL,
  entered_by  TEXT NOT NULL,
  CHECK ((stops_at IS NULL) = (resumes_at IS NULL))
) STRICT, WITHOUT ROWID;

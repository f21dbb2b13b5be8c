-- 再分類 of device episodes, by the report that each names.
CREATE TABLE device_relabel (
  event_id   TEXT PRIMARY KEY,
  device_id  TEXT NOT NULL,
  report_id  TEXT NOT NULL,
  body       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX device_relabel_of_device ON device_relabel (device_id);

-- A device's own hours, HH:mm, both or neither; outside them there is no downtime.
ALTER TABLE device ADD COLUMN opens_at TEXT;
ALTER TABLE device ADD COLUMN closes_at TEXT;

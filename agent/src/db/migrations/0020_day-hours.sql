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

-- Every audit of the site as one list.
DROP VIEW audit_log;
CREATE VIEW audit_log AS
  SELECT 'admin' AS source, number, at, staff_id, kind, subject, action, before, after FROM admin_audit
  UNION ALL
  SELECT 'report', number, at, staff_id,
    CASE WHEN action IN ('override', 'override-removed', 'jlis-stop', 'jlis-stop-removed') THEN 'calendar'
         WHEN action = 'settings' THEN 'setting' ELSE 'report' END,
    period || CASE WHEN revision IS NULL THEN '' ELSE ' 第' || revision || '版' END, action,
    before, coalesce(after, detail)
  FROM report_audit
  UNION ALL
  SELECT 'shift', number, at, staff_id, 'shift', subject, action, NULL, detail FROM shift_audit
  UNION ALL
  SELECT 'content', number, at, staff_id, 'content',
    kind || '/' || item_id || CASE WHEN version IS NULL THEN '' ELSE ' 第' || version || '版' END, action, NULL, detail
  FROM content_audit;

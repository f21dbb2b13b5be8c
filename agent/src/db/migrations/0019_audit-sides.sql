-- What stood before a change of the calendar or of the settings, and what after it; `detail` is the line of the
-- report's own log. NULL = a step without sides, or one from before there were any.
ALTER TABLE report_audit ADD COLUMN before TEXT;
ALTER TABLE report_audit ADD COLUMN after TEXT;

-- Every audit of the site as one list.
DROP VIEW audit_log;
CREATE VIEW audit_log AS
  SELECT 'admin' AS source, number, at, staff_id, kind, subject, action, before, after FROM admin_audit
  UNION ALL
  SELECT 'report', number, at, staff_id,
    CASE WHEN action IN ('override', 'override-removed') THEN 'calendar'
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

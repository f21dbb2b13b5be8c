-- The record that an event edits, where several people may: an incident, a device's state, a 再分類 of an episode. What
-- is the newest of them is asked of the log itself, for events of one transaction are not in the other tables yet.
ALTER TABLE event ADD COLUMN record_id TEXT GENERATED ALWAYS AS (
  CASE WHEN type IN ('IncidentReported', 'IncidentUpdated', 'DeviceStatusReported', 'DeviceEpisodeRelabelled')
       THEN CASE WHEN NOT json_valid(body) THEN NULL
                 WHEN type = 'DeviceStatusReported' THEN body ->> 'deviceId'
                 WHEN type = 'DeviceEpisodeRelabelled' THEN body ->> 'reportId'
                 ELSE body ->> 'incidentId' END
  END) VIRTUAL;
CREATE INDEX event_of_record ON event (record_id) WHERE record_id IS NOT NULL;

-- As in the report's audit: what stood before a change of shifts or of contents, and what after it.
ALTER TABLE shift_audit ADD COLUMN before TEXT;
ALTER TABLE shift_audit ADD COLUMN after TEXT;
ALTER TABLE content_audit ADD COLUMN before TEXT;
ALTER TABLE content_audit ADD COLUMN after TEXT;

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
  SELECT 'shift', number, at, staff_id, 'shift', subject, action,
    before, CASE WHEN before IS NULL AND after IS NULL THEN detail ELSE after END
  FROM shift_audit
  UNION ALL
  SELECT 'content', number, at, staff_id, 'content',
    kind || '/' || item_id || CASE WHEN version IS NULL THEN '' ELSE ' 第' || version || '版' END, action,
    before, CASE WHEN before IS NULL AND after IS NULL THEN detail ELSE after END
  FROM content_audit;

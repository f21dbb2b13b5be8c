-- 遅滞なく (S §11(4)) in minutes, as the lead has set it; without the row our proposal stands.
CREATE TABLE incident_setting (
  only_row    INTEGER PRIMARY KEY CHECK (only_row = 1),
  revision    INTEGER NOT NULL,
  within_min  INTEGER NOT NULL CHECK (within_min BETWEEN 5 AND 480),
  updated_at  TEXT NOT NULL,
  updated_by  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

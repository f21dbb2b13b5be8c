-- The disk has been low since then, also over a restart: one notice, not one for each start. No row = it is not.
CREATE TABLE disk_low (
  only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
  since     TEXT NOT NULL
) STRICT;

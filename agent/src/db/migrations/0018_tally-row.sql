-- Written and never read: the instant stands in `at`.
ALTER TABLE tally_row DROP COLUMN at_ms;

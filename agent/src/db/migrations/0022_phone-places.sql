-- The call counter that a phone stands at (置き場所). Until now they stood in the same order: that is kept as it is now,
-- and what is added or retired later moves no other phone.
ALTER TABLE device ADD COLUMN counter_id TEXT;
WITH
  place AS (
    SELECT id, row_number() OVER (ORDER BY position) AS number
    FROM counter WHERE kind = 'call' AND retired_at IS NULL),
  phone AS (
    SELECT id, row_number() OVER (ORDER BY position) AS number
    FROM device WHERE kind = 'phone' AND retired_at IS NULL)
UPDATE device SET counter_id = place.id
FROM phone JOIN place USING (number) WHERE phone.id = device.id;

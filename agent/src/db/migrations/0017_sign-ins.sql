-- Whether work at a counter had begun on a later day is asked of every change that comes from it.
CREATE INDEX event_sign_in ON event (counter_id, business_date, recorded_at) WHERE type = 'StaffSignedIn';

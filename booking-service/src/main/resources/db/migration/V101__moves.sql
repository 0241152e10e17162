-- A call may be moved: where somebody wishes it to be until the calendar has spoken, and each step of that way.
ALTER TABLE status_page ADD COLUMN wished_start_at TIMESTAMPTZ;
ALTER TABLE status_change ADD COLUMN move TEXT, ADD COLUMN start_at TIMESTAMPTZ;
-- Links live as long as the call is ahead.
CREATE INDEX link_of_consultation ON link (consultation_id);

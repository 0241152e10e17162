-- Read models that are made of events alone, so that they can be made anew and put in place. What no event has said is not kept here:
-- until the calendar tells the end of a call, whoever shows it goes by the therapist's rules.
ALTER TABLE status_page ALTER COLUMN end_at DROP NOT NULL;
UPDATE status_page s SET end_at = NULL
WHERE NOT EXISTS (
  SELECT 1 FROM status_change c WHERE c.consultation_id = s.consultation_id AND c.status IN ('AWAITING_APPROVAL', 'CONFIRMED'));

-- Turns are counted by the table itself, and so from the first event on where it is made anew.
ALTER TABLE waiting_place ALTER COLUMN turn DROP DEFAULT;
DROP SEQUENCE waiting_place_turn_seq;
ALTER TABLE waiting_place ALTER COLUMN turn ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('waiting_place', 'turn'), (SELECT coalesce(max(turn), 0) + 1 FROM waiting_place), false);

-- Acknowledgements are made of what others say, and stay when the list of erasures is made anew.
ALTER TABLE erasure_acknowledgement DROP CONSTRAINT erasure_acknowledgement_person_id_fkey;

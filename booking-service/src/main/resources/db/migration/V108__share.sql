-- With whom each open request is, so that one network cannot take one therapist's time from all others.
ALTER TABLE claim ADD COLUMN therapist_id UUID;
UPDATE claim SET therapist_id = s.therapist_id FROM status_page s WHERE s.consultation_id = claim.consultation_id;
DROP INDEX claim_of_network;
CREATE INDEX claim_of_network ON claim (network_hash, therapist_id);
ALTER TABLE claim DROP COLUMN claimed_at;

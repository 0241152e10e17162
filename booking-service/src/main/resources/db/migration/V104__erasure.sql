-- A person is of one consultation.
ALTER TABLE vault_person ADD COLUMN consultation_id UUID;
UPDATE vault_person SET consultation_id = s.consultation_id FROM status_page s WHERE person_id IN (s.requester_id, s.partner_id);
ALTER TABLE vault_person ALTER COLUMN consultation_id SET NOT NULL;
CREATE INDEX vault_person_by_age ON vault_person (kept_at);

-- Who was erased: nobody of them is ever kept again.
CREATE TABLE erasure (
  person_id       UUID        PRIMARY KEY,
  consultation_id UUID        NOT NULL,
  erased_at       TIMESTAMPTZ NOT NULL
);

CREATE TABLE erasure_acknowledgement (
  person_id       UUID        NOT NULL REFERENCES erasure ON DELETE CASCADE,
  service         TEXT        NOT NULL,
  acknowledged_at TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (person_id, service)
);

-- How far Kafka's record of erasures was read. A restored backup restores this too, and so reads on where it stood.
CREATE TABLE erasure_reading (
  partition   INT    PRIMARY KEY,
  next_offset BIGINT NOT NULL
);

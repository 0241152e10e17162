-- What a therapist writes to a block: it may say anything, so it is in no event.
CREATE TABLE block_note (
  block_id     UUID PRIMARY KEY,
  therapist_id UUID NOT NULL,
  ends_at      TIMESTAMPTZ NOT NULL,
  note         TEXT NOT NULL
);

CREATE INDEX block_note_therapist ON block_note (therapist_id);

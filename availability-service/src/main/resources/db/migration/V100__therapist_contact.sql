-- Where a therapist is written to: personal, so in no event, and overwritten when it changes.
CREATE TABLE therapist_contact (
  therapist_id UUID PRIMARY KEY,
  email        TEXT NOT NULL
);

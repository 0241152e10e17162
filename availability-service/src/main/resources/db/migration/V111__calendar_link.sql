-- The secret address of a therapist's outgoing calendar: only its hash, so that this table opens nothing.
CREATE TABLE calendar_link (
  therapist_id UUID        PRIMARY KEY,
  secret_hash  BYTEA       NOT NULL UNIQUE,
  made_at      TIMESTAMPTZ NOT NULL
);

-- How often a consultation changed in a calendar, and when it last did: SEQUENCE and DTSTAMP of its event.
CREATE TABLE calendar_revision (
  consultation_id UUID        PRIMARY KEY,
  sequence        INT         NOT NULL,
  changed_at      TIMESTAMPTZ NOT NULL
);

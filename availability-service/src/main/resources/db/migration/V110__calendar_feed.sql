-- Calendars that therapists keep elsewhere. The address is often a secret, and so is sealed.
CREATE TABLE calendar_feed (
  feed_id        UUID        PRIMARY KEY,
  therapist_id   UUID        NOT NULL,
  name           TEXT        NOT NULL,
  master_key_id  TEXT        NOT NULL,
  sealed_address BYTEA       NOT NULL,
  added_at       TIMESTAMPTZ NOT NULL,
  -- How often it was tried to be read: tells whoever waits that it was.
  attempts       INT         NOT NULL DEFAULT 0,
  failures       INT         NOT NULL DEFAULT 0,
  last_success   TIMESTAMPTZ,
  last_failure   TIMESTAMPTZ,
  failing_since  TIMESTAMPTZ,
  failure        TEXT,
  -- What a conditional request goes by; read_at and zone say when its answer would no longer do.
  etag           TEXT,
  last_modified  TEXT,
  read_at        TIMESTAMPTZ,
  zone           TEXT,
  events         INT         NOT NULL DEFAULT 0,
  skipped        INT         NOT NULL DEFAULT 0,
  faults         TEXT        NOT NULL DEFAULT '[]'
);
CREATE INDEX calendar_feed_of_therapist ON calendar_feed (therapist_id, added_at);

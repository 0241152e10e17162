-- Answers already given, each under a hash of its key and encrypted by it: only who has the key can read the answer.
CREATE TABLE idempotent_request (
  key_hash     BYTEA       PRIMARY KEY,
  request_hash BYTEA       NOT NULL,
  leased_until TIMESTAMPTZ NOT NULL,
  answer       BYTEA,
  created_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX idempotent_request_age ON idempotent_request (created_at);

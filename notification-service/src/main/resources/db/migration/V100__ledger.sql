-- Whom a consultation is about, by id.
CREATE TABLE party (
  consultation_id UUID PRIMARY KEY,
  requester_id    UUID NOT NULL,
  partner_id      UUID
);

-- Every message that was ever decided on: one row for what one recipient is told once by one channel. No address, no name.
CREATE TABLE message (
  message_id      UUID        PRIMARY KEY,
  place           BIGSERIAL   NOT NULL,
  consultation_id UUID        NOT NULL,
  kind            TEXT        NOT NULL,
  version         INT         NOT NULL,
  role            TEXT        NOT NULL,
  recipient_id    UUID        NOT NULL,
  channel         TEXT        NOT NULL,
  state           TEXT        NOT NULL CHECK (state IN ('PENDING', 'SENT', 'ABANDONED')),
  attempts        INT         NOT NULL,
  reason          TEXT,
  worthless_after TIMESTAMPTZ NOT NULL,
  next_attempt    TIMESTAMPTZ NOT NULL,
  decided_at      TIMESTAMPTZ NOT NULL,
  settled_at      TIMESTAMPTZ,
  correlation_id  TEXT,
  causation_id    TEXT        NOT NULL,
  trace_parent    TEXT,
  UNIQUE (consultation_id, recipient_id, kind, version, channel)
);
-- What one recipient has still to be told, in order.
CREATE INDEX message_turn ON message (consultation_id, recipient_id, place) WHERE state = 'PENDING';

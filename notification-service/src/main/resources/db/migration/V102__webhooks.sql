-- Who is told what happens, and where. Address and secrets are sealed: whoever has the database can neither call nor sign.
CREATE TABLE webhook (
  webhook_id            UUID        PRIMARY KEY,
  sealed_by             TEXT        NOT NULL,
  url                   BYTEA       NOT NULL,
  secret                BYTEA       NOT NULL,
  former_secret         BYTEA,
  former_secret_until   TIMESTAMPTZ,
  events                TEXT[]      NOT NULL,
  created_at            TIMESTAMPTZ NOT NULL,
  disabled_at           TIMESTAMPTZ,
  disabled_because      TEXT
);

CREATE TABLE webhook_delivery (
  delivery_id  UUID        PRIMARY KEY,
  place        BIGSERIAL   NOT NULL,
  webhook_id   UUID        NOT NULL REFERENCES webhook ON DELETE CASCADE,
  event_id     TEXT        NOT NULL,
  type         TEXT        NOT NULL,
  body         TEXT        NOT NULL,
  state        TEXT        NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'ABANDONED')),
  attempts     INT         NOT NULL DEFAULT 0,
  outcome      TEXT,
  begun_at     TIMESTAMPTZ NOT NULL,
  next_attempt TIMESTAMPTZ,
  settled_at   TIMESTAMPTZ,
  UNIQUE (webhook_id, event_id)
);
CREATE INDEX webhook_delivery_newest ON webhook_delivery (webhook_id, place DESC);

-- The vault: who a client is, sealed by person. Nothing here can be read without the master key, which is not here.
CREATE TABLE vault_secret (
  name          TEXT  PRIMARY KEY,
  master_key_id TEXT  NOT NULL,
  wrapped_key   BYTEA NOT NULL
);

CREATE TABLE vault_person (
  person_id     UUID        PRIMARY KEY,
  version       INT         NOT NULL,
  master_key_id TEXT        NOT NULL,
  wrapped_key   BYTEA       NOT NULL,
  sealed        BYTEA       NOT NULL,
  -- HMAC of the normalised mail address: finds a mailbox again, and tells nothing.
  mail_hash     BYTEA       NOT NULL,
  kept_at       TIMESTAMPTZ NOT NULL
);
CREATE INDEX vault_person_by_mail ON vault_person (mail_hash);

CREATE TABLE vault_words (
  person_id UUID  NOT NULL REFERENCES vault_person ON DELETE CASCADE,
  topic     TEXT  NOT NULL,
  sealed    BYTEA NOT NULL,
  PRIMARY KEY (person_id, topic)
);

-- SHA-256 of each link's token, and whom it lets in where, for how long.
CREATE TABLE link (
  token_hash      BYTEA       PRIMARY KEY,
  consultation_id UUID        NOT NULL,
  person_id       UUID        NOT NULL REFERENCES vault_person ON DELETE CASCADE,
  expires_at      TIMESTAMPTZ NOT NULL
);
CREATE INDEX link_of_person ON link (person_id);

-- What availability tells of the practice.
CREATE TABLE therapist (
  therapist_id   UUID    PRIMARY KEY,
  profile        TEXT,
  retired        BOOLEAN NOT NULL DEFAULT FALSE,
  length_minutes INT     NOT NULL DEFAULT 15
);

CREATE TABLE practice_service (
  service_id TEXT PRIMARY KEY,
  attendance TEXT NOT NULL
);

-- Where each consultation stands, and how it came there.
CREATE TABLE status_page (
  consultation_id UUID        PRIMARY KEY,
  therapist_id    UUID        NOT NULL,
  requester_id    UUID        NOT NULL,
  partner_id      UUID,
  service         TEXT        NOT NULL,
  channel         TEXT        NOT NULL,
  language        TEXT        NOT NULL,
  place           TEXT        NOT NULL,
  zone            TEXT        NOT NULL,
  start_at        TIMESTAMPTZ NOT NULL,
  end_at          TIMESTAMPTZ NOT NULL,
  status          TEXT        NOT NULL,
  deadline        TIMESTAMPTZ,
  refusal         TEXT,
  nearest         TEXT
);
CREATE INDEX status_page_of_therapist ON status_page (therapist_id, start_at);

CREATE TABLE status_change (
  consultation_id UUID        NOT NULL REFERENCES status_page ON DELETE CASCADE,
  revision        BIGINT      NOT NULL,
  status          TEXT        NOT NULL,
  actor           TEXT,
  changed_at      TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (consultation_id, revision)
);

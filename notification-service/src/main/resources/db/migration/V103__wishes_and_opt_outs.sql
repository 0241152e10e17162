-- Whether it is one of the clients who wishes the call at another time: only they are told when it stays.
ALTER TABLE call ADD COLUMN client_wishes BOOLEAN NOT NULL DEFAULT false;

-- Who wants no more reminders of a call, and the links that say so, by hash.
CREATE TABLE opt_out (
  consultation_id UUID        NOT NULL,
  person_id       UUID        NOT NULL,
  at              TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (consultation_id, person_id)
);
CREATE TABLE opt_out_link (
  token_hash      BYTEA PRIMARY KEY,
  consultation_id UUID  NOT NULL,
  person_id       UUID  NOT NULL
);

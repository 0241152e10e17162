-- Who was invited to sign in. Of an account that was ended, nothing personal is left.
CREATE TABLE account (
  account_id            UUID        PRIMARY KEY,
  role                  TEXT        NOT NULL CHECK (role IN ('STAFF', 'THERAPIST')),
  therapist_id          UUID,
  name                  TEXT,
  email                 TEXT,
  language              TEXT        NOT NULL,
  -- Argon2id, in PHC form; none yet for whoever has only been invited.
  password_hash         TEXT,
  -- The invitation by which it was chosen: a sign-in by an earlier one is over.
  password_edition      INT         NOT NULL DEFAULT 0,
  -- The last one; its link follows from this number, and is kept nowhere.
  invitation            INT         NOT NULL,
  invited_at            TIMESTAMPTZ NOT NULL,
  -- None once it was used.
  invitation_expires_at TIMESTAMPTZ,
  joined_at             TIMESTAMPTZ,
  ended_at              TIMESTAMPTZ,
  CHECK ((role = 'THERAPIST') = (therapist_id IS NOT NULL)),
  CHECK (CASE WHEN ended_at IS NULL
         THEN name IS NOT NULL AND email IS NOT NULL
         ELSE name IS NULL AND email IS NULL AND password_hash IS NULL AND invitation_expires_at IS NULL END)
);
CREATE UNIQUE INDEX account_address ON account (email) WHERE ended_at IS NULL;

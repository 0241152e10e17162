-- The waiting list: who waits for which times, in the order in which they came. Persons are ids, and wishes are days and hours.
CREATE TABLE waiting_place (
  consultation_id    UUID        PRIMARY KEY,
  turn               BIGSERIAL   NOT NULL,
  requester_id       UUID        NOT NULL,
  partner_id         UUID,
  therapist_id       UUID,
  service            TEXT        NOT NULL,
  channel            TEXT        NOT NULL,
  language           TEXT        NOT NULL,
  place              TEXT        NOT NULL,
  zone               TEXT        NOT NULL,
  wishes             TEXT        NOT NULL,
  until_at           TIMESTAMPTZ NOT NULL,
  joined_at          TIMESTAMPTZ NOT NULL,
  state              TEXT        NOT NULL,
  offer_therapist_id UUID,
  offer_start_at     TIMESTAMPTZ,
  offer_end_at       TIMESTAMPTZ,
  offer_until        TIMESTAMPTZ,
  -- Nobody is asked again right after they were asked.
  rests_until        TIMESTAMPTZ,
  changed_at         TIMESTAMPTZ NOT NULL
);
CREATE INDEX waiting_place_in_turn ON waiting_place (turn) WHERE state = 'WAITING';
CREATE INDEX waiting_place_offered ON waiting_place (offer_therapist_id) WHERE state IN ('PREPARED', 'OFFERED');

-- What somebody has let go they are not asked about again.
CREATE TABLE past_offer (
  consultation_id UUID        NOT NULL REFERENCES waiting_place ON DELETE CASCADE,
  therapist_id    UUID        NOT NULL,
  start_at        TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (consultation_id, therapist_id, start_at)
);

-- One place for each mailbox, known by keyed hash alone, as long as its owner waits.
CREATE TABLE waiting_claim (
  mail_hash       BYTEA       PRIMARY KEY,
  consultation_id UUID        NOT NULL,
  network_hash    BYTEA       NOT NULL,
  ends_at         TIMESTAMPTZ NOT NULL
);
CREATE INDEX waiting_claim_of_consultation ON waiting_claim (consultation_id);
CREATE INDEX waiting_claim_of_network ON waiting_claim (network_hash);

-- Free means once: the one open request of each mailbox, and the network it came from, both known by keyed hash alone. A row lives
-- as long as its consultation is open; what is past its end is free to be taken over.
CREATE TABLE claim (
  mail_hash       BYTEA       PRIMARY KEY,
  consultation_id UUID        NOT NULL,
  network_hash    BYTEA       NOT NULL,
  claimed_at      TIMESTAMPTZ NOT NULL,
  ends_at         TIMESTAMPTZ NOT NULL
);
CREATE INDEX claim_of_consultation ON claim (consultation_id);
CREATE INDEX claim_of_network ON claim (network_hash, claimed_at);

-- Who had their call.
CREATE TABLE had_call (
  consultation_id UUID  PRIMARY KEY,
  mail_hash       BYTEA NOT NULL
);
CREATE INDEX had_call_by_mail ON had_call (mail_hash);

CREATE INDEX status_page_awaiting ON status_page (therapist_id) WHERE status = 'AWAITING_APPROVAL';

-- When a mailbox was last sent new links, so that nobody fills it.
CREATE TABLE link_mail (
  mail_hash BYTEA       NOT NULL,
  sent_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX link_mail_by_mail ON link_mail (mail_hash, sent_at);

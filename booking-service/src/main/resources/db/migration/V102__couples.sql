-- Each of a couple speaks for themselves; whoever reads mail that they did not ask for gets no more of it.
ALTER TABLE status_page
  ADD COLUMN partner_accepted   BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN requester_withdrew BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN partner_withdrew   BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE suppressed_mailbox (
  -- As in vault_person, and without it says nothing about whose it is.
  mail_hash     BYTEA       PRIMARY KEY,
  suppressed_at TIMESTAMPTZ NOT NULL
);

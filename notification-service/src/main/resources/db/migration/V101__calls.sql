-- What has been heard of a consultation: when it is, and how often that changed. Nothing in it is about a person.
ALTER TABLE party RENAME TO call;
ALTER TABLE call
  ADD COLUMN therapist_id UUID,
  ADD COLUMN starts_at    TIMESTAMPTZ,
  ADD COLUMN ends_at      TIMESTAMPTZ,
  ADD COLUMN confirmed    BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN moves        INT     NOT NULL DEFAULT 0;

-- Those of before: as far as the messages tell. Nobody was reminded then.
UPDATE call SET
  therapist_id = (SELECT recipient_id FROM message m WHERE m.consultation_id = call.consultation_id AND role = 'THERAPIST' LIMIT 1),
  ends_at = (SELECT max(worthless_after) FROM message m WHERE m.consultation_id = call.consultation_id),
  confirmed = EXISTS (SELECT 1 FROM message m WHERE m.consultation_id = call.consultation_id AND kind = 'CONFIRMATION');
UPDATE call SET
  therapist_id = coalesce(therapist_id, requester_id),
  ends_at = coalesce(ends_at, 'epoch'),
  starts_at = coalesce(ends_at, 'epoch');
ALTER TABLE call
  ALTER COLUMN therapist_id SET NOT NULL,
  ALTER COLUMN starts_at SET NOT NULL,
  ALTER COLUMN ends_at SET NOT NULL;

-- What a message tells may be overtaken by a move; and it may be told once more.
ALTER TABLE message
  ADD COLUMN starts_at TIMESTAMPTZ,
  ADD COLUMN repeat    INT NOT NULL DEFAULT 0,
  DROP CONSTRAINT message_consultation_id_recipient_id_kind_version_channel_key,
  ADD CONSTRAINT message_once UNIQUE (consultation_id, recipient_id, kind, version, repeat, channel);

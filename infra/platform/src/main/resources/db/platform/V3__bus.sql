-- Each event that a group has handled, written in the transaction of its effect: what comes twice is dropped here.
CREATE TABLE inbox (
  processing_group TEXT        NOT NULL,
  event_source     TEXT        NOT NULL,
  event_id         TEXT        NOT NULL,
  handled_at       TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (processing_group, event_source, event_id)
);

-- Records that could not be handled, and those that wait behind them because they are about the same subject.
CREATE TABLE dead_letter (
  id               BIGSERIAL PRIMARY KEY,
  processing_group TEXT        NOT NULL,
  subject          TEXT        NOT NULL,
  topic            TEXT        NOT NULL,
  kafka_partition  INT         NOT NULL,
  kafka_offset     BIGINT      NOT NULL,
  headers          JSONB       NOT NULL,
  body             BYTEA,
  cause            TEXT        NOT NULL,
  attempts         INT         NOT NULL,
  parked_at        TIMESTAMPTZ NOT NULL,
  UNIQUE (processing_group, topic, kafka_partition, kafka_offset)
);
CREATE INDEX dead_letter_sequence ON dead_letter (processing_group, subject, id);

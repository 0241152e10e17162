-- What happened, in order: the record of this service. Payload and metadata are JSON.
CREATE TABLE domain_event (
  global_index         BIGSERIAL PRIMARY KEY,
  aggregate_identifier VARCHAR(255) NOT NULL,
  sequence_number      BIGINT       NOT NULL,
  type                 VARCHAR(255),
  event_identifier     VARCHAR(255) NOT NULL UNIQUE,
  meta_data            TEXT,
  payload              TEXT         NOT NULL,
  payload_revision     VARCHAR(255),
  payload_type         VARCHAR(255) NOT NULL,
  time_stamp           VARCHAR(255) NOT NULL,
  UNIQUE (aggregate_identifier, sequence_number)
);

CREATE TABLE snapshot (
  aggregate_identifier VARCHAR(255) NOT NULL,
  sequence_number      BIGINT       NOT NULL,
  type                 VARCHAR(255) NOT NULL,
  event_identifier     VARCHAR(255) NOT NULL UNIQUE,
  meta_data            TEXT,
  payload              TEXT         NOT NULL,
  payload_revision     VARCHAR(255),
  payload_type         VARCHAR(255) NOT NULL,
  time_stamp           VARCHAR(255) NOT NULL,
  PRIMARY KEY (aggregate_identifier, sequence_number)
);

-- How far each reader of the event store has come, and who holds its place.
CREATE TABLE token (
  processor_name VARCHAR(255) NOT NULL,
  segment        INTEGER      NOT NULL,
  token          BYTEA,
  token_type     VARCHAR(255),
  time_stamp     VARCHAR(255),
  owner          VARCHAR(255),
  PRIMARY KEY (processor_name, segment)
);

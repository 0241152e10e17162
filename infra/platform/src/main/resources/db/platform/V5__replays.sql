-- Each time that a read model was made anew: one row that was never ended, and whose maker is gone, came to nothing.
CREATE TABLE read_model_replay (
  id           BIGSERIAL   PRIMARY KEY,
  model        TEXT        NOT NULL,
  started_at   TIMESTAMPTZ NOT NULL,
  ended_at     TIMESTAMPTZ,
  events_read  BIGINT      NOT NULL DEFAULT 0,
  events_total BIGINT      NOT NULL,
  -- By a watch: the clock of a local stack may jump.
  took_millis  BIGINT      NOT NULL DEFAULT 0,
  cause        TEXT
);
CREATE INDEX read_model_replay_by_model ON read_model_replay (model, id);

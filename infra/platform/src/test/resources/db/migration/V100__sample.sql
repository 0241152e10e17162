CREATE TABLE effect (n BIGSERIAL PRIMARY KEY, event_id TEXT NOT NULL, subject TEXT NOT NULL, sequence BIGINT NOT NULL, instance TEXT NOT NULL);
CREATE TABLE antidote (name TEXT);
CREATE TABLE own_event (subject TEXT);

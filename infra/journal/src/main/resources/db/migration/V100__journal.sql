-- Every event that a service published, once. Attributes are CloudEvents 1.0's, by their own names.
create table journal_entry (
    position        bigserial   not null unique,
    id              text        not null,
    source          text        not null,
    type            text        not null,
    -- The type without its family, as people say it and filter by it.
    name            text        not null generated always as (substring(type from '[^.]*$')) stored,
    service         text        not null,
    subject         text,
    time            timestamptz not null,
    sequence        text,
    correlationid   text,
    causationid     text,
    traceparent     text,
    extensions      jsonb       not null,
    consultation_id uuid,
    therapist_id    uuid,
    data            jsonb,
    received_at     timestamptz not null,
    topic           text        not null,
    partition       integer     not null,
    record_offset   bigint      not null,
    -- CloudEvents: an id is unique within its source only.
    primary key (id, source)
);

-- Each list is read newest first from one of these, so a page costs the same however much is kept.
create index journal_entry_by_time         on journal_entry (time, position);
create index journal_entry_by_consultation on journal_entry (consultation_id, time, position) where consultation_id is not null;
create index journal_entry_by_therapist    on journal_entry (therapist_id, time, position) where therapist_id is not null;
create index journal_entry_by_name         on journal_entry (name, time, position);
create index journal_entry_by_service      on journal_entry (service, time, position);

-- What could not be read as an event, byte for byte, for a person to look at.
create table parked_record (
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    reason        text        not null,
    record_key    bytea,
    record_value  bytea,
    -- [{"name": …, "value": base64}], for a name may occur twice and a value may be anything.
    headers       jsonb       not null,
    -- Milliseconds, as Kafka gives them: nothing here may refuse a record.
    recorded_at   bigint      not null,
    received_at   timestamptz not null,
    primary key (topic, partition, record_offset)
);

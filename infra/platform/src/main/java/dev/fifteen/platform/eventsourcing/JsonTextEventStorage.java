package dev.fifteen.platform.eventsourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/** Keeps payloads as JSON text, so that a person with {@code psql} can read what happened. */
final class JsonTextEventStorage extends JdbcEventStorageEngine {

    JsonTextEventStorage(Builder builder) {
        super(builder.dataType(String.class));
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <T> T readPayload(ResultSet resultSet, String column) throws SQLException {
        return (T) resultSet.getString(column);
    }
}

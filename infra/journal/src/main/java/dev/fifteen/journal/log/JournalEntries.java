package dev.fifteen.journal.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads what was kept. */
@Repository
public class JournalEntries {

    /** The signal that something was kept. */
    public static final String SIGNAL = "journal";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JournalEntries(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    // One snapshot, so that a stream which goes on from lastEventId neither repeats nor misses what is on the page.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    EntryPage newest(EntryFilter filter, @Nullable Cursor cursor, int limit) {
        EntryFilter.Condition condition = filter.condition();
        var query = jdbc.sql("select * from journal_entry where " + condition.sql()
                        + (cursor == null ? "" : " and (time, position) < (:time, :position)")
                        + " order by time desc, position desc limit :limit")
                .params(condition.values())
                .param("limit", limit + 1);
        if (cursor != null) {
            query = query.param("time", cursor.time().atOffset(ZoneOffset.UTC)).param("position", cursor.position());
        }
        return EntryPage.of(query.query(this::entry).list(), limit, lastPosition());
    }

    /** The position of the last entry; nothing will ever appear at it or before it. */
    public long lastPosition() {
        return jdbc.sql("select coalesce(max(position), 0) from journal_entry")
                .query(Long.class)
                .single();
    }

    /** In the order of positions, at most so many, from behind the first position up to the last. */
    public List<JournalEntry> between(long after, long last, EntryFilter filter, int limit) {
        EntryFilter.Condition condition = filter.condition();
        return jdbc.sql("select * from journal_entry where position > :after and position <= :last and "
                        + condition.sql() + " order by position limit :limit")
                .params(condition.values())
                .param("after", after)
                .param("last", last)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    /** Everything about one consultation, by time. */
    public List<JournalEntry> about(UUID consultation) {
        return jdbc.sql("select * from journal_entry where consultation_id = :consultation order by time, position")
                .param("consultation", consultation)
                .query(this::entry)
                .list();
    }

    private JournalEntry entry(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                row.getLong("position"),
                row.getString("id"),
                row.getString("source"),
                row.getString("type"),
                row.getString("service"),
                row.getString("subject"),
                instant(row, "time"),
                row.getString("sequence"),
                row.getString("correlationid"),
                row.getString("causationid"),
                row.getString("traceparent"),
                tree(row.getString("extensions")),
                row.getObject("consultation_id", UUID.class),
                row.getObject("therapist_id", UUID.class),
                instant(row, "received_at"),
                data(row.getString("data")));
    }

    private JsonNode data(@Nullable String text) {
        return text == null ? json.nullNode() : tree(text);
    }

    private JsonNode tree(String text) {
        return json.readTree(text);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

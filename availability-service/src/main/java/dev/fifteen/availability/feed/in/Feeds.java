package dev.fifteen.availability.feed.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fifteen.availability.calendar.FeedId;
import dev.fifteen.availability.feed.reading.Fault;
import dev.fifteen.availability.feed.reading.Reading;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.vault.MasterKey;
import dev.fifteen.platform.vault.SealedTable;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The imported calendars of all therapists. Their addresses are sealed, each for its feed alone. */
@Repository
class Feeds {

    static final SealedTable SEALED = new SealedTable(
            "calendar_feed", "feed_id", "master_key_id", List.of("sealed_address"), id -> purpose(FeedId.of(id)));

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    Feeds(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
    }

    /** Whether it was added: said twice, it is there once. */
    boolean add(FeedId id, TherapistId therapistId, String name, FeedAddress address, Instant now) {
        return jdbc.sql("""
                        INSERT INTO calendar_feed (feed_id, therapist_id, name, master_key_id, sealed_address, added_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .params(
                                id.value(),
                                therapistId.value(),
                                name,
                                masterKey.id(),
                                masterKey.seal(address.uri().toString().getBytes(UTF_8), purpose(id)),
                                at(now))
                        .update()
                > 0;
    }

    List<Feed> of(TherapistId therapistId) {
        return jdbc.sql("SELECT * FROM calendar_feed WHERE therapist_id = ? ORDER BY added_at, feed_id")
                .param(therapistId.value())
                .query((row, n) -> feed(row))
                .list();
    }

    Optional<Feed> find(FeedId id) {
        return jdbc.sql("SELECT * FROM calendar_feed WHERE feed_id = ?")
                .param(id.value())
                .query((row, n) -> feed(row))
                .optional();
    }

    /** How many a therapist has. Others who add one wait until this transaction is over. */
    int countToAdd(TherapistId therapistId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("feeds " + therapistId)
                .query((row, n) -> true)
                .single();
        return jdbc.sql("SELECT count(*) FROM calendar_feed WHERE therapist_id = ?")
                .param(therapistId.value())
                .query(Integer.class)
                .single();
    }

    boolean remove(FeedId id, TherapistId therapistId) {
        return jdbc.sql("DELETE FROM calendar_feed WHERE feed_id = ? AND therapist_id = ?")
                        .params(id.value(), therapistId.value())
                        .update()
                > 0;
    }

    /** Whether it is still there; whoever removes it waits until this transaction is over. */
    boolean hold(FeedId id) {
        return jdbc.sql("SELECT true FROM calendar_feed WHERE feed_id = ? FOR UPDATE")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void keep(FeedId id, Reading reading, Validators validators, ZoneId zone, Instant now) {
        jdbc.sql("""
                        UPDATE calendar_feed SET events = :events, skipped = :skipped, faults = :faults, etag = :etag,
                          last_modified = :lastModified, zone = :zone, read_at = :readAt WHERE feed_id = :id""")
                .param("events", reading.events())
                .param("skipped", reading.skipped())
                .param("faults", JSON.writeValueAsString(reading.faults()))
                .param("etag", validators.etag())
                .param("lastModified", validators.lastModified())
                .param("zone", zone.getId())
                .param("readAt", at(now))
                .param("id", id.value())
                .update();
    }

    void succeeded(FeedId id, Instant now) {
        jdbc.sql("""
                        UPDATE calendar_feed SET attempts = attempts + 1, failures = 0, last_success = ?,
                          failure = NULL, failing_since = NULL, last_failure = NULL WHERE feed_id = ?""").params(at(now), id.value()).update();
    }

    void failed(FeedId id, String reason, Instant now) {
        jdbc.sql("""
                        UPDATE calendar_feed SET attempts = attempts + 1, failures = failures + 1, last_failure = ?,
                          failure = ?, failing_since = coalesce(failing_since, ?) WHERE feed_id = ?""").params(at(now), reason, at(now), id.value()).update();
    }

    private Feed feed(ResultSet row) throws SQLException {
        var id = new FeedId(row.getObject("feed_id", UUID.class));
        byte[] address = masterKey.open(row.getString("master_key_id"), row.getBytes("sealed_address"), purpose(id));
        String failure = row.getString("failure");
        return new Feed(
                id,
                new TherapistId(row.getObject("therapist_id", UUID.class)),
                row.getString("name"),
                new FeedAddress(URI.create(new String(address, UTF_8))),
                Objects.requireNonNull(instant(row, "added_at")),
                row.getInt("attempts"),
                row.getInt("failures"),
                instant(row, "last_success"),
                failure == null
                        ? null
                        : new Feed.Failure(
                                failure,
                                Objects.requireNonNull(instant(row, "failing_since")),
                                Objects.requireNonNull(instant(row, "last_failure"))),
                new Validators(row.getString("etag"), row.getString("last_modified")),
                instant(row, "read_at"),
                row.getString("zone"),
                row.getInt("events"),
                row.getInt("skipped"),
                List.of(JSON.readValue(row.getString("faults"), Fault[].class)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String purpose(FeedId id) {
        return "feed:" + id + ":address";
    }
}

package dev.fifteen.availability.feed.out;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotReleased;
import dev.fifteen.contracts.availability.SlotTaken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how often each call has moved, as its invitation does: a calendar that knows it by both sees one event. */
@Component
@ProcessingGroup("calendar-revisions")
class RevisionProjection {

    private final JdbcClient jdbc;

    RevisionProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(SlotHeld event, @Timestamp Instant at) {
        jdbc.sql("""
                        INSERT INTO calendar_revision (consultation_id, sequence, changed_at, quarter) VALUES (:id, 0, :at, :start)
                        ON CONFLICT (consultation_id) DO UPDATE SET changed_at = :at, wished = :start""")
                .param("id", event.consultationId().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("start", event.start().index())
                .update();
    }

    @EventHandler
    void on(SlotTaken event, @Timestamp Instant at) {
        jdbc.sql("UPDATE calendar_revision SET changed_at = :at WHERE consultation_id = :id")
                .param("id", event.consultationId().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Where the slot let go is the one it was in, the call has moved; where it is the wished one, it stays. */
    @EventHandler
    void on(SlotReleased event, @Timestamp Instant at) {
        jdbc.sql("""
                        UPDATE calendar_revision SET changed_at = :at, wished = NULL,
                            sequence = sequence + CASE WHEN quarter = :start AND wished IS NOT NULL THEN 1 ELSE 0 END,
                            quarter = CASE WHEN quarter = :start THEN coalesce(wished, quarter) ELSE quarter END
                        WHERE consultation_id = :id""")
                .param("id", event.consultationId().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("start", event.start().index())
                .update();
    }

    Map<ConsultationId, Revision> of(Collection<ConsultationId> consultations) {
        Map<ConsultationId, Revision> revisions = new HashMap<>();
        UUID[] ids = consultations.stream().map(ConsultationId::value).toArray(UUID[]::new);
        jdbc.sql("SELECT consultation_id, sequence, changed_at FROM calendar_revision WHERE consultation_id = ANY(?)")
                .param(ids)
                .query((ResultSet row) -> put(revisions, row));
        return revisions;
    }

    private static void put(Map<ConsultationId, Revision> revisions, ResultSet row) throws SQLException {
        revisions.put(
                new ConsultationId(row.getObject(1, UUID.class)),
                new Revision(
                        row.getInt(2), row.getObject(3, OffsetDateTime.class).toInstant()));
    }
}

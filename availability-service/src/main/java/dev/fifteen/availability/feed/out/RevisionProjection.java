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

/** Counts how often each consultation changes in its therapist's calendar. */
@Component
@ProcessingGroup("calendar-revisions")
class RevisionProjection {

    private final JdbcClient jdbc;

    RevisionProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(SlotHeld event, @Timestamp Instant at) {
        changed(event.consultationId(), at);
    }

    @EventHandler
    void on(SlotTaken event, @Timestamp Instant at) {
        changed(event.consultationId(), at);
    }

    @EventHandler
    void on(SlotReleased event, @Timestamp Instant at) {
        changed(event.consultationId(), at);
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

    private void changed(ConsultationId consultationId, Instant at) {
        jdbc.sql("""
                        INSERT INTO calendar_revision (consultation_id, sequence, changed_at) VALUES (?, 0, ?)
                        ON CONFLICT (consultation_id)
                        DO UPDATE SET sequence = calendar_revision.sequence + 1, changed_at = excluded.changed_at""")
                .params(consultationId.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

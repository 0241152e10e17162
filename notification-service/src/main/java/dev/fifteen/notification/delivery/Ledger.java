package dev.fifteen.notification.delivery;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.MessageId;
import dev.fifteen.contracts.notification.Dispatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every message that was ever decided on, and what became of it. */
@Repository
class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Enters the message, unless it stands there already. */
    boolean enter(Message message) {
        Dispatch dispatch = message.dispatch();
        Cause cause = message.cause();
        return jdbc.sql("""
                        insert into message (message_id, consultation_id, kind, version, role, recipient_id, channel, state,
                            attempts, worthless_after, next_attempt, decided_at, correlation_id, causation_id, trace_parent)
                        values (:id, :consultation, :kind, :version, :role, :recipient, :channel, 'PENDING',
                            0, :worthlessAfter, :now, :now, :correlation, :causation, :trace)
                        on conflict do nothing""")
                        .param("id", message.id().value())
                        .param("consultation", message.consultationId().value())
                        .param("kind", dispatch.kind().name())
                        .param("version", message.version())
                        .param("role", dispatch.role().name())
                        .param("recipient", dispatch.recipientId())
                        .param("channel", message.channel().name())
                        .param("worthlessAfter", at(message.worthlessAfter()))
                        .param("now", at(clock.instant()))
                        .param("correlation", cause.correlationId())
                        .param("causation", cause.causationId())
                        .param("trace", cause.traceParent())
                        .update()
                == 1;
    }

    /** The message, if it is still to be sent. */
    Optional<Message> pending(MessageId id) {
        return jdbc.sql("select * from message where message_id = :id and state = 'PENDING'")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** When the next try is due of what this recipient should hear first, if there is such a message. */
    Optional<Instant> turnAfter(Message message) {
        return jdbc.sql("""
                        select max(earlier.next_attempt) from message earlier
                        join message this on this.consultation_id = earlier.consultation_id
                            and this.recipient_id = earlier.recipient_id and this.place > earlier.place
                        where this.message_id = :id and earlier.state = 'PENDING'""")
                .param("id", message.id().value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void markFailed(Message message, String reason, Instant nextAttempt) {
        jdbc.sql("""
                        update message set attempts = attempts + 1, reason = :reason, next_attempt = :next
                        where message_id = :id""")
                .param("id", message.id().value())
                .param("reason", reason)
                .param("next", at(nextAttempt))
                .update();
    }

    /** @return whether this settled it; false where it was settled before */
    boolean markSent(Message message) {
        return settle(message, "SENT", null);
    }

    boolean markAbandoned(Message message, String reason) {
        return settle(message, "ABANDONED", reason);
    }

    private boolean settle(Message message, String state, @Nullable String reason) {
        return jdbc.sql("""
                        update message set state = :state, reason = :reason, settled_at = :now
                        where message_id = :id and state = 'PENDING'""")
                        .param("id", message.id().value())
                        .param("state", state)
                        .param("reason", reason)
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    private static Message read(ResultSet row) throws SQLException {
        return new Message(
                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                new Dispatch(
                        new MessageId(row.getObject("message_id", UUID.class)),
                        Dispatch.Kind.valueOf(row.getString("kind")),
                        Dispatch.Role.valueOf(row.getString("role")),
                        row.getObject("recipient_id", UUID.class)),
                row.getInt("version"),
                Message.Channel.valueOf(row.getString("channel")),
                row.getObject("worthless_after", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                new Cause(
                        row.getString("correlation_id"), row.getString("causation_id"), row.getString("trace_parent")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

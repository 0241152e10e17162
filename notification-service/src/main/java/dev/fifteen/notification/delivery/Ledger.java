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
import java.util.List;
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
                        insert into message (message_id, consultation_id, kind, version, repeat, role, recipient_id, channel,
                            starts_at, state, attempts, worthless_after, next_attempt, decided_at, correlation_id,
                            causation_id, trace_parent)
                        values (:id, :consultation, :kind, :version, :repeat, :role, :recipient, :channel,
                            :start, 'PENDING', 0, :worthlessAfter, :now, :now, :correlation, :causation, :trace)
                        on conflict do nothing""")
                        .param("id", message.id().value())
                        .param("consultation", message.consultationId().value())
                        .param("kind", dispatch.kind().name())
                        .param("version", message.version())
                        .param("repeat", message.repeat())
                        .param("start", message.start() == null ? null : at(message.start()))
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

    /** The message, if it is still to be sent, and what this recipient should hear first. */
    Optional<Turn> pending(MessageId id) {
        return jdbc.sql("""
                        select this.*, (
                            select max(earlier.next_attempt) from message earlier
                            where earlier.consultation_id = this.consultation_id
                                and earlier.recipient_id = this.recipient_id
                                and earlier.place < this.place and earlier.state = 'PENDING') as earlier_attempt
                        from message this where this.message_id = :id and this.state = 'PENDING'""")
                .param("id", id.value())
                .query((row, n) -> new Turn(read(row), instant(row, "earlier_attempt")))
                .optional();
    }

    Optional<Message> find(MessageId id) {
        return jdbc.sql("select * from message where message_id = :id")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    List<Message> pendingTo(ConsultationId id, UUID recipient) {
        return jdbc.sql("select * from message where consultation_id = ? and recipient_id = ? and state = 'PENDING'")
                .params(id.value(), recipient)
                .query((row, n) -> read(row))
                .list();
    }

    /** How often the same has been decided on so far. */
    int repeats(Message message) {
        return jdbc.sql("""
                        select coalesce(max(repeat) + 1, 0) from message
                        where consultation_id = :consultation and recipient_id = :recipient
                            and kind = :kind and version = :version""")
                .param("consultation", message.consultationId().value())
                .param("recipient", message.dispatch().recipientId())
                .param("kind", message.dispatch().kind().name())
                .param("version", message.version())
                .query(Integer.class)
                .single();
    }

    /** Whether this recipient may have heard of the call before: by a mail that went out, or by one that was tried in doubt. */
    boolean mayKnow(Message message) {
        return mayHaveReceived(message, List.of(Dispatch.Kind.values()));
    }

    /** Whether this recipient may have an invitation to the call. */
    boolean mayBeInvited(Message message) {
        return mayHaveReceived(
                message, List.of(Dispatch.Kind.CONFIRMATION, Dispatch.Kind.NEW_CONSULTATION, Dispatch.Kind.RESCHEDULE));
    }

    private boolean mayHaveReceived(Message message, List<Dispatch.Kind> kinds) {
        return jdbc.sql("""
                        select exists (select 1 from message where consultation_id = :consultation
                            and recipient_id = :recipient and message_id <> :id and kind in (:kinds)
                            and (state = 'SENT' or attempts > 0))""")
                .param("consultation", message.consultationId().value())
                .param("recipient", message.dispatch().recipientId())
                .param("id", message.id().value())
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .query(Boolean.class)
                .single();
    }

    /** Whether this recipient was to be told the very same by a text, and that was given up. */
    boolean isInPlaceOfText(Message message) {
        return jdbc.sql("""
                        select exists (select 1 from message where consultation_id = :consultation
                            and recipient_id = :recipient and kind = :kind and version = :version and repeat = :repeat
                            and channel = 'SMS' and message_id <> :id)""")
                .param("consultation", message.consultationId().value())
                .param("recipient", message.dispatch().recipientId())
                .param("kind", message.dispatch().kind().name())
                .param("version", message.version())
                .param("repeat", message.repeat())
                .param("id", message.id().value())
                .query(Boolean.class)
                .single();
    }

    void goesBy(Message.Channel channel, Message message) {
        if (message.channel() != channel) {
            jdbc.sql("update message set channel = ? where message_id = ?")
                    .params(channel.name(), message.id().value())
                    .update();
        }
    }

    /** Brings forward what this recipient should hear before and what waits for another try, for it may be overtaken now. */
    List<MessageId> hasten(Message message) {
        return jdbc.sql("""
                        update message set next_attempt = :now
                        where consultation_id = :consultation and recipient_id = :recipient
                            and message_id <> :id and state = 'PENDING' and next_attempt > :now
                        returning message_id""")
                .param("now", at(clock.instant()))
                .param("consultation", message.consultationId().value())
                .param("recipient", message.dispatch().recipientId())
                .param("id", message.id().value())
                .query((row, n) -> new MessageId(row.getObject("message_id", UUID.class)))
                .list();
    }

    /** What the last message about this consultation was due to. */
    Optional<Cause> lastCause(ConsultationId id) {
        return jdbc.sql("""
                        select correlation_id, causation_id, trace_parent from message
                        where consultation_id = :id order by place desc limit 1""")
                .param("id", id.value())
                .query((row, n) -> cause(row))
                .optional();
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

    /** @return whether nothing stood against it before */
    boolean markPostponed(Message message, String reason, Instant nextAttempt) {
        return jdbc.sql("""
                        with before as (select reason from message where message_id = :id)
                        update message set reason = :reason, next_attempt = :next from before
                        where message_id = :id returning before.reason is null""")
                .param("id", message.id().value())
                .param("reason", reason)
                .param("next", at(nextAttempt))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Settles it and takes away its timer, which would otherwise need a commit of its own for every letter.
     *
     * @return whether this settled it; false where it was settled before
     */
    boolean markSent(Message message) {
        return jdbc.sql("""
                        with timer as (delete from scheduled_tasks where task_name = :timer and task_instance = :name)
                        update message set state = 'SENT', reason = null, settled_at = :now
                        where message_id = :id and state = 'PENDING'""")
                        .param("timer", Deliveries.TIMER.getTaskName())
                        .param("name", message.id().toString())
                        .param("id", message.id().value())
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /** @return whether this settled it; false where it was settled before */
    boolean markAbandoned(Message message, String reason) {
        return jdbc.sql("""
                        update message set state = 'ABANDONED', reason = :reason, settled_at = :now
                        where message_id = :id and state = 'PENDING'""")
                        .param("id", message.id().value())
                        .param("reason", reason)
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /** As if it had never been decided on. */
    void remove(Message message) {
        jdbc.sql("delete from message where message_id = ?")
                .param(message.id().value())
                .update();
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
                row.getInt("repeat"),
                Message.Channel.valueOf(row.getString("channel")),
                instant(row, "starts_at"),
                row.getObject("worthless_after", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                cause(row));
    }

    /** Everything about one consultation, in the order in which it was decided on. */
    List<LedgerEntry> entries(ConsultationId id) {
        return jdbc.sql("select * from message where consultation_id = ? order by place")
                .param(id.value())
                .query((row, n) -> entry(row))
                .list();
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                new MessageId(row.getObject("message_id", UUID.class)),
                Dispatch.Kind.valueOf(row.getString("kind")),
                Dispatch.Role.valueOf(row.getString("role")),
                row.getObject("recipient_id", UUID.class),
                Message.Channel.valueOf(row.getString("channel")),
                row.getInt("version"),
                row.getInt("repeat"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getString("reason"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                instant(row, "settled_at"));
    }

    private static Cause cause(ResultSet row) throws SQLException {
        return new Cause(row.getString("correlation_id"), row.getString("causation_id"), row.getString("trace_parent"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * A message that is still to be sent.
     *
     * @param after when the next try is due of what this recipient should hear first, if there is such a message
     */
    record Turn(Message message, @Nullable Instant after) {}
}

package dev.fifteen.notification.webhook;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
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

/** Every delivery that was begun, with its timer. */
@Repository
class WebhookDeliveries {

    static final TaskDescriptor<Void> TIMER = TaskDescriptor.of("deliver-webhook");

    private static final int NEWEST = 200;

    private final JdbcClient jdbc;
    private final SchedulerClient timers;
    private final Clock clock;

    WebhookDeliveries(JdbcClient jdbc, SchedulerClient timers, Clock clock) {
        this.jdbc = jdbc;
        this.timers = timers;
        this.clock = clock;
    }

    /** Begins to tell everybody who wants to hear of it. */
    void begin(String eventId, String type, String body) {
        jdbc.sql("""
                        insert into webhook_delivery (delivery_id, webhook_id, event_id, type, body, state, begun_at, next_attempt)
                        select gen_random_uuid(), webhook_id, :event, :type, :body, 'PENDING', :now, :now from webhook
                        where disabled_at is null and (events = '{}' or :type = any(events))
                        on conflict do nothing returning delivery_id""")
                .param("event", eventId)
                .param("type", type)
                .param("body", body)
                .param("now", at(clock.instant()))
                .query(UUID.class)
                .list()
                .forEach(this::setTimer);
    }

    /** Begins anew what was settled, under the same id. */
    void beginAgain(WebhookDelivery delivery) {
        int begun = jdbc.sql("""
                        update webhook_delivery set state = 'PENDING', begun_at = :now, next_attempt = :now, settled_at = null
                        where delivery_id = :id and state <> 'PENDING'""")
                .param("id", delivery.id())
                .param("now", at(clock.instant()))
                .update();
        if (begun == 1) {
            setTimer(delivery.id());
        }
    }

    Optional<WebhookDelivery> find(UUID id) {
        return jdbc.sql("select * from webhook_delivery where delivery_id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<WebhookDelivery> newest(UUID webhookId) {
        return jdbc.sql("select * from webhook_delivery where webhook_id = ? order by place desc limit ?")
                .params(webhookId, NEWEST)
                .query((row, n) -> read(row))
                .list();
    }

    void settle(UUID id, WebhookDelivery.State state, String outcome) {
        jdbc.sql("""
                        update webhook_delivery set state = :state, outcome = :outcome, attempts = attempts + 1,
                            next_attempt = null, settled_at = :now where delivery_id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("outcome", outcome)
                .param("now", at(clock.instant()))
                .update();
    }

    void failed(UUID id, String outcome, Instant next) {
        jdbc.sql("""
                        update webhook_delivery set outcome = ?, attempts = attempts + 1, next_attempt = ?
                        where delivery_id = ?""").params(outcome, at(next), id).update();
    }

    private void setTimer(UUID id) {
        timers.schedule(TIMER.instance(id.toString()).build(), clock.instant());
    }

    private static WebhookDelivery read(ResultSet row) throws SQLException {
        return new WebhookDelivery(
                row.getObject("delivery_id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("body"),
                WebhookDelivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("outcome"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                instant(row, "next_attempt"),
                instant(row, "settled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

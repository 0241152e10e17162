package dev.fifteen.notification.webhook;

import dev.fifteen.platform.vault.MasterKey;
import dev.fifteen.platform.vault.SealedTable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every webhook there is. */
@Repository
class Webhooks {

    static final SealedTable SEALED = new SealedTable(
            "webhook",
            "webhook_id",
            "sealed_by",
            List.of("url", "secret", "former_secret"),
            id -> of(UUID.fromString(id)));

    private final JdbcClient jdbc;
    private final MasterKey key;

    Webhooks(JdbcClient jdbc, MasterKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /** Whether it is new. */
    boolean add(Webhook webhook) {
        return jdbc.sql("""
                        insert into webhook (webhook_id, sealed_by, url, secret, events, created_at)
                        values (:id, :key, :url, :secret, :events, :at) on conflict do nothing""")
                        .param("id", webhook.id())
                        .param("key", key.id())
                        .param(
                                "url",
                                key.seal(webhook.url().toString().getBytes(StandardCharsets.UTF_8), of(webhook.id())))
                        .param("secret", key.seal(webhook.secret().bytes(), of(webhook.id())))
                        .param("events", webhook.events().toArray(String[]::new))
                        .param("at", at(webhook.createdAt()))
                        .update()
                == 1;
    }

    List<Webhook> all() {
        return jdbc.sql("select * from webhook order by created_at, webhook_id")
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Webhook> find(UUID id) {
        return jdbc.sql("select * from webhook where webhook_id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The present secret signs beside the new one until then. All of a row is under one master key. */
    void rotate(Webhook webhook, Secret secret, Instant formerUntil) {
        jdbc.sql("""
                        update webhook set sealed_by = :key, url = :url, former_secret = :former,
                          former_secret_until = :until, secret = :secret where webhook_id = :id""")
                .param("id", webhook.id())
                .param("key", key.id())
                .param("url", key.seal(webhook.url().toString().getBytes(StandardCharsets.UTF_8), of(webhook.id())))
                .param("former", key.seal(webhook.secret().bytes(), of(webhook.id())))
                .param("secret", key.seal(secret.bytes(), of(webhook.id())))
                .param("until", at(formerUntil))
                .update();
    }

    void disable(UUID id, String because, Instant now) {
        jdbc.sql(
                        "update webhook set disabled_at = ?, disabled_because = ? where webhook_id = ? and disabled_at is null")
                .params(at(now), because, id)
                .update();
    }

    void enable(UUID id) {
        jdbc.sql("update webhook set disabled_at = null, disabled_because = null where webhook_id = ?")
                .param(id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from webhook where webhook_id = ?").param(id).update();
    }

    private Webhook read(ResultSet row) throws SQLException {
        UUID id = row.getObject("webhook_id", UUID.class);
        byte[] former = row.getBytes("former_secret");
        String sealedBy = row.getString("sealed_by");
        return new Webhook(
                id,
                URI.create(new String(key.open(sealedBy, row.getBytes("url"), of(id)), StandardCharsets.UTF_8)),
                new Secret(key.open(sealedBy, row.getBytes("secret"), of(id))),
                former == null ? null : new Secret(key.open(sealedBy, former, of(id))),
                instant(row, "former_secret_until"),
                Arrays.asList((String[]) row.getArray("events").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "disabled_at"),
                row.getString("disabled_because"));
    }

    private static String of(UUID id) {
        return "webhook/" + id;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

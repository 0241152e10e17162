package dev.fifteen.platform.vault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Seals anew, by the newest master key, what older ones sealed: after the start, beside the service's work, some rows at a time. Several
 * instances share the rows; one that is ended goes on at the next start.
 */
public final class Rotation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);
    private static final int BATCH = 200;
    private static final int TELL_EACH = 10_000;
    private static final int ROUNDS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<SealedTable> tables;
    private final MasterKey masterKey;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private volatile @Nullable Thread running;
    private volatile boolean stopped;

    public Rotation(
            List<SealedTable> tables, MasterKey masterKey, JdbcClient jdbc, TransactionOperations transactions) {
        this.tables = tables;
        this.masterKey = masterKey;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        running = Thread.ofVirtual().name("key-rotation").start(this::run);
    }

    /** Seals anew whatever it finds, and says what is left. */
    public void run() {
        try {
            if (!masterKey.olderIds().isEmpty()) {
                rotateAll();
            }
            Map<String, Long> unknown = rowsByKey();
            unknown.keySet().removeAll(masterKey.olderIds());
            if (!unknown.isEmpty()) {
                LOG.error("There are rows by master keys that are not given, and nobody can read them: {}", unknown);
            }
        } catch (RuntimeException e) {
            LOG.error("Sealing anew by master key {} goes on at the next start", masterKey.id(), e);
        }
    }

    private void rotateAll() {
        // What somebody was at is left out; and an instance that was started before this one still seals by its key.
        for (int round = 0; round < ROUNDS && !stopped; round++) {
            tables.forEach(this::rotate);
            Map<String, Long> older = rowsByKey();
            older.keySet().retainAll(masterKey.olderIds());
            if (older.isEmpty()) {
                LOG.info("All is sealed by master key {}; older ones can be taken away", masterKey.id());
                return;
            }
            pause();
        }
        LOG.warn("Sealing anew by master key {} goes on at the next start", masterKey.id());
    }

    private void rotate(SealedTable table) {
        long done = 0;
        int some = rotateSome(table);
        while (some > 0 && !stopped) {
            done += some;
            if (some < BATCH || done % TELL_EACH == 0) {
                LOG.info("{} rows of {} are sealed anew by master key {}", done, table.table(), masterKey.id());
            }
            some = rotateSome(table);
        }
    }

    private int rotateSome(SealedTable table) {
        Integer rows = transactions.execute(transaction -> {
            List<Row> batch = jdbc.sql("""
                            SELECT %s::text, ctid::text, %s, %s FROM %s WHERE %s = ANY (?) LIMIT %d FOR UPDATE SKIP LOCKED""".formatted(
                                    table.idColumn(),
                                    table.keyColumn(),
                                    String.join(", ", table.sealedColumns()),
                                    table.table(),
                                    table.keyColumn(),
                                    BATCH))
                    .param(masterKey.olderIds().toArray(String[]::new))
                    .query((row, number) -> {
                        List<byte @Nullable []> sealed = new ArrayList<>();
                        for (String column : table.sealedColumns()) {
                            sealed.add(row.getBytes(column));
                        }
                        return new Row(row.getString(1), row.getString(2), row.getString(3), sealed);
                    })
                    .list();
            batch.forEach(row -> rewrite(table, row));
            return batch.size();
        });
        return rows == null ? 0 : rows;
    }

    private void rewrite(SealedTable table, Row row) {
        String purpose = table.purpose().apply(row.id());
        List<@Nullable Object> values = new ArrayList<>();
        values.add(masterKey.id());
        for (byte[] sealed : row.sealed()) {
            values.add(
                    sealed == null ? null : masterKey.seal(masterKey.open(row.sealedBy(), sealed, purpose), purpose));
        }
        values.add(row.place());
        String columns = table.sealedColumns().stream()
                .map(column -> ", " + column + " = ?")
                .collect(Collectors.joining());
        // A row that is locked stays in its place until this transaction ends.
        jdbc.sql("UPDATE %s SET %s = ?%s WHERE ctid = ?::tid".formatted(table.table(), table.keyColumn(), columns))
                .params(values)
                .update();
    }

    /** How many rows are not under the newest key, by the key that they are under. */
    private Map<String, Long> rowsByKey() {
        Map<String, Long> rows = new HashMap<>();
        for (SealedTable table : tables) {
            jdbc.sql("SELECT %1$s, count(*) FROM %2$s WHERE %1$s <> ? GROUP BY 1"
                            .formatted(table.keyColumn(), table.table()))
                    .param(masterKey.id())
                    .query((row, number) -> rows.merge(row.getString(1), row.getLong(2), Long::sum))
                    .list();
        }
        return rows;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Row(String id, String place, String sealedBy, List<byte @Nullable []> sealed) {}

    @Override
    public void start() {
        // Begins when the service is ready.
    }

    @Override
    public void stop() {
        stopped = true;
        Thread thread = running;
        if (thread != null) {
            try {
                thread.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }
}

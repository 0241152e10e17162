package dev.fifteen.platform.replay;

import dev.fifteen.platform.replay.ReplayLedger.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes one read model anew, and puts it in the place of the one that serves. Until that commits, nothing of the latter is touched. */
final class Replay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    /** Little enough that whoever waits for the tables hardly notices. */
    private static final int SMALL_REST = 100;

    /** The lock was not to be had in time, or only by a deadlock. */
    private static final Set<String> OTHERS_WERE_FIRST = Set.of("55P03", "40P01");

    private static final int COMMIT_EACH = 20_000;
    /** Where more comes all the time, there is no sense in waiting for less. */
    private static final int CATCH_UPS = 10;

    private static final int ROUNDS = 100;
    private static final int LOCK_PATIENCE_MILLIS = 50;
    private static final int LONGEST_PAUSE_MILLIS = 300;

    private final EventHandlerInvoker handlers;
    private final History history;
    private final DataSource service;
    private final Connection connection;
    private final ShadowTables tables;
    private final DeferredStatements statements;
    private final Consumer<Progress> watcher;
    private final long began = System.nanoTime();
    private @Nullable TrackingToken place;
    private long read;
    private long committed;

    /**
     * @param service whose connection is this one while handlers work
     * @param connection of the replay's own
     * @param watcher hears now and then how far it is
     */
    Replay(
            EventHandlerInvoker handlers,
            History history,
            DataSource service,
            Connection connection,
            ShadowTables tables,
            Consumer<Progress> watcher) {
        this.handlers = handlers;
        this.history = history;
        this.service = service;
        this.connection = connection;
        this.tables = tables;
        this.statements = new DeferredStatements(connection);
        this.watcher = watcher;
    }

    Progress progress() {
        return new Progress(read, Duration.ofNanos(System.nanoTime() - began));
    }

    @Override
    public void close() {
        statements.close();
    }

    void run() throws Exception {
        connection.setAutoCommit(false);
        // Nothing is lost with it: until the swap, which waits for the disk, all of it can be made again.
        execute("SET synchronous_commit = off");
        tables.make();
        connection.commit();
        catchUp();
        tables.complete();
        connection.commit();
        for (int round = 1; !takesTheirPlace(); round++) {
            if (round == ROUNDS) {
                throw new IllegalStateException("the tables that serve were never free");
            }
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
        }
    }

    private void catchUp() throws Exception {
        long before;
        int rounds = 0;
        do {
            before = read;
            rounds++;
            place = history.readOn(place, piece -> {
                take(piece);
                if (read - committed >= COMMIT_EACH) {
                    commit();
                }
                watcher.accept(progress());
            });
            commit();
        } while (read - before > SMALL_REST && rounds < CATCH_UPS);
    }

    private void take(History.Piece piece) throws Exception {
        handle(piece);
        read += piece.read();
        place = piece.place();
    }

    private void handle(History.Piece piece) throws Exception {
        TransactionSynchronizationManager.bindResource(service, new ConnectionHolder(statements.connection()));
        try {
            for (var event : piece.events()) {
                handlers.handle(event, Segment.ROOT_SEGMENT);
            }
        } finally {
            TransactionSynchronizationManager.unbindResource(service);
        }
        statements.send();
    }

    private void commit() throws SQLException {
        statements.flush();
        connection.commit();
        committed = read;
    }

    /**
     * What a command is at has its event stored, or will have: it waits for the tables, and then finds the new ones. All other events are
     * there to be read when the lock is had.
     */
    private boolean takesTheirPlace() throws Exception {
        catchUp();
        var before = place;
        long readBefore = read;
        long asked = System.nanoTime();
        try {
            execute("SET LOCAL synchronous_commit = on");
            tables.lockServed(LOCK_PATIENCE_MILLIS);
            place = history.readOn(place, this::take);
            statements.flush();
            tables.takeTheirPlace();
            connection.commit();
            LOG.info("Others had to wait for its tables for {} ms at most", (System.nanoTime() - asked) / 1_000_000);
            return true;
        } catch (SQLException | DataAccessException e) {
            if (!othersWereFirst(e)) {
                throw e;
            }
            statements.forget();
            connection.rollback();
            place = before;
            read = readBefore;
            return false;
        }
    }

    private static boolean othersWereFirst(Exception fault) {
        return NestedExceptionUtils.getMostSpecificCause(fault) instanceof SQLException sql
                && OTHERS_WERE_FIRST.contains(String.valueOf(sql.getSQLState()));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

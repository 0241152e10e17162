package dev.fifteen.platform.replay;

import dev.fifteen.platform.replay.ReplayLedger.Progress;
import dev.fifteen.platform.web.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service's read models that can be made anew, each by one instance at a time. */
final class Replays implements SmartLifecycle, ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
    private static final Duration TELL_EACH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<ReadModel> models;
    private final EventProcessingConfiguration processing;
    private final EventStorageEngine events;
    private final DataSource service;
    private final Supplier<Connection> connections;
    private final JdbcClient jdbc;
    private final ReplayLedger ledger;
    private final Map<String, Thread> running = new ConcurrentHashMap<>();

    Replays(
            List<ReadModel> models,
            EventProcessingConfiguration processing,
            EventStorageEngine events,
            DataSource service,
            Supplier<Connection> connections,
            JdbcClient jdbc,
            ReplayLedger ledger) {
        this.models = models;
        this.processing = processing;
        this.events = events;
        this.service = service;
        this.connections = connections;
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    List<ReplayStatus> all() {
        return models.stream().map(ledger::statusOf).toList();
    }

    /**
     * Begins, unless somebody is at it; how it goes is told by {@link #all()}.
     *
     * @throws Problem {@code not-found}
     */
    ReplayStatus start(String name) {
        var model = models.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var connection = lockFor(model);
        if (connection != null) {
            long replay = ledger.begun(model);
            running.put(
                    name,
                    Thread.ofPlatform().name("replay-" + name).daemon().start(() -> run(model, replay, connection)));
        }
        return ledger.statusOf(model);
    }

    /** A connection that has the model's lock as long as it is open; none where somebody else has it. */
    private @Nullable Connection lockFor(ReadModel model) {
        var connection = connections.get();
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(ReplayLedger.lock(model))) {
            if (answer.next() && answer.getBoolean(1)) {
                return connection;
            }
            connection.close();
            return null;
        } catch (SQLException e) {
            close(connection);
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    private void run(ReadModel model, long replay, Connection connection) {
        LOG.info("{} is made anew", model.name());
        try (connection;
                var reading = connections.get()) {
            var tables = new ShadowTables(model, connection);
            var handlers = handlersOf(model);
            var history = new History(events, service, reading, handlers::canHandleType);
            var work = new Replay(handlers, history, service, connection, tables, eachSecond(replay));
            String cause = null;
            try (history;
                    work) {
                work.run();
                LOG.info("{} was made anew: {}", model.name(), work.progress());
            } catch (Exception e) {
                cause = describe(e);
                LOG.error("{} is as it was, for it could not be made anew: {}", model.name(), cause);
                leave(connection, tables);
            }
            ledger.ended(replay, work.progress(), cause);
        } catch (SQLException | RuntimeException e) {
            LOG.error("How the replay of {} ended could not be kept: {}", model.name(), describe(e));
        } finally {
            running.remove(model.name());
        }
    }

    private static void leave(Connection connection, ShadowTables tables) {
        try {
            connection.rollback();
            tables.clear();
            connection.commit();
        } catch (SQLException | DataAccessException e) {
            LOG.warn(
                    "What was made so far is taken away at the next start, or before the next replay: {}", describe(e));
        }
    }

    private Consumer<Progress> eachSecond(long replay) {
        var next = new AtomicReference<>(TELL_EACH);
        return progress -> {
            if (progress.took().compareTo(next.get()) > 0) {
                next.set(progress.took().plus(TELL_EACH));
                ledger.goesOn(replay, progress);
            }
        };
    }

    private EventHandlerInvoker handlersOf(ReadModel model) {
        return processing
                .eventProcessor(model.name(), AbstractEventProcessor.class)
                .map(AbstractEventProcessor::eventHandlerInvoker)
                .orElseThrow(() -> new IllegalStateException("no processing group " + model.name()));
    }

    /** Without values: what PostgreSQL says of them is apart from its message. */
    private static String describe(Throwable fault) {
        var root = NestedExceptionUtils.getMostSpecificCause(fault);
        if (root instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
            return sql.getSQLState() + " " + sql.getServerErrorMessage().getMessage();
        }
        return root instanceof IllegalStateException
                ? String.valueOf(root.getMessage())
                : root.getClass().getName();
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A connection was gone before it was closed", e);
        }
    }

    /** What a replay left that was ended in the middle goes; where somebody is at one, it is theirs. */
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        for (var model : models) {
            var connection = lockFor(model);
            if (connection != null) {
                ShadowTables.clear(jdbc, model);
                close(connection);
            }
        }
    }

    @Override
    public void start() {
        // Begins when it is asked to.
    }

    @Override
    public void stop() {
        running.values().forEach(Thread::interrupt);
        try {
            for (var thread : running.values()) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }
}

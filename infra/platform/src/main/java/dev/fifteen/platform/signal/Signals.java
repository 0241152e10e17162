package dev.fifteen.platform.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells every instance of a service, through PostgreSQL's {@code LISTEN} and {@code NOTIFY}, that something changed, at the
 * moment the transaction commits. A signal says what to look at, never what was seen: it may come twice, and after a broken
 * connection listeners are told to look at everything.
 */
public final class Signals implements SmartLifecycle {

    /** What a listener hears when signals may have been missed. */
    public static final String EVERYTHING = "";

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final String CHANNEL = "fifteen";
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Supplier<Connection> connections;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private volatile @Nullable Thread listening;

    Signals(JdbcClient jdbc, Supplier<Connection> connections) {
        this.jdbc = jdbc;
        this.connections = connections;
    }

    /** Sends when the surrounding transaction commits, at once where there is none. */
    public void send(String topic, String subject) {
        jdbc.sql("SELECT pg_notify('" + CHANNEL + "', ?)")
                .param(topic + " " + subject)
                .query((row, number) -> true)
                .single();
    }

    /** Hears of subjects under this topic. Listeners share one thread and must not block. */
    public void on(String topic, Consumer<String> listener) {
        listeners
                .computeIfAbsent(topic, unheard -> new CopyOnWriteArrayList<>())
                .add(listener);
    }

    @Override
    public void start() {
        // Known before it runs: the thread ends when it is not the one that listens.
        var thread = Thread.ofPlatform().name("signals").daemon().unstarted(this::listen);
        listening = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var thread = listening;
        listening = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    private void listen() {
        while (isRunning()) {
            try (var connection = connections.get();
                    var statement = connection.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
                listeners.values().forEach(heard -> tell(heard, EVERYTHING));
                pass(connection.unwrap(PGConnection.class));
            } catch (SQLException | RuntimeException e) {
                LOG.debug("Signals are listened for again", e);
                pause();
            }
        }
    }

    private void pass(PGConnection connection) throws SQLException {
        while (isRunning()) {
            for (var notification : connection.getNotifications((int) LOOK.toMillis())) {
                String[] words = notification.getParameter().split(" ", 2);
                tell(listeners.getOrDefault(words[0], List.of()), words[1]);
            }
        }
    }

    private static void tell(List<Consumer<String>> listeners, String subject) {
        for (var listener : listeners) {
            try {
                listener.accept(subject);
            } catch (RuntimeException e) {
                LOG.error("A listener failed", e);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

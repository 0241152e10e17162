package dev.fifteen.platform.replay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps changes back and sends many at once, while the next are made. They are made in their order. A question is asked
 * after what was kept back before it.
 */
final class DeferredStatements implements AutoCloseable {

    private final Connection database;
    private final Connection connection;
    private final ChangeRunner runner;
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("replay-sender").daemon().factory());
    private List<Change> changes = new ArrayList<>();
    private Future<?> sending = CompletableFuture.completedFuture(null);

    DeferredStatements(Connection database) {
        this.database = database;
        this.runner = new ChangeRunner(database);
        this.connection = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && arguments.length == 1) {
                        return recorder((String) arguments[0]);
                    }
                    if (method.getName().equals("createStatement")
                            || method.getName().startsWith("prepare")) {
                        flush();
                    }
                    return invoke(method, database, arguments);
                });
    }

    /** What handlers write to. */
    Connection connection() {
        return connection;
    }

    /** Begins to send what was kept back, as soon as what was sent before has arrived. */
    void send() throws SQLException {
        arrive();
        var sent = changes;
        changes = new ArrayList<>();
        sending = sender.submit(() -> {
            runner.run(sent);
            return null;
        });
    }

    /** Sends all that was kept back, and returns when it has arrived. */
    void flush() throws SQLException {
        send();
        arrive();
    }

    private void arrive() throws SQLException {
        try {
            sending.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException fault ? fault : new SQLException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
    }

    /** Drops what was kept back, and is silent about what is under way. Its transaction is rolled back. */
    void forget() {
        changes = new ArrayList<>();
        try {
            arrive();
        } catch (SQLException e) {
            sending = CompletableFuture.completedFuture(null);
        }
        runner.forget();
    }

    @Override
    public void close() {
        forget();
        sender.shutdown();
    }

    private PreparedStatement recorder(String sql) {
        var recorder = new Recorder(sql);
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> recorder.on(method, arguments));
    }

    private static @Nullable Object invoke(Method method, Object target, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** Remembers the parameters of one statement until it is clear whether it can wait. */
    private final class Recorder {

        private final String sql;
        private final List<@Nullable Object> values = new ArrayList<>();
        private @Nullable PreparedStatement asked;

        Recorder(String sql) {
            this.sql = sql;
        }

        @Nullable
        Object on(Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (asked == null && name.startsWith("set") && arguments != null && arguments.length > 1) {
                put((int) arguments[0], name.equals("setNull") ? null : arguments[1]);
                return null;
            }
            if (asked == null && name.equals("executeUpdate") && arguments == null) {
                changes.add(new Change(sql, values));
                return 1;
            }
            if (name.equals("getConnection")) {
                return connection;
            }
            if (name.equals("close") && asked == null) {
                return null;
            }
            return invoke(method, ask(), arguments);
        }

        private void put(int parameter, @Nullable Object value) {
            while (values.size() < parameter) {
                values.add(null);
            }
            values.set(parameter - 1, value);
        }

        private PreparedStatement ask() throws SQLException {
            if (asked == null) {
                flush();
                asked = database.prepareStatement(sql);
                new Change(sql, values).fill(asked);
            }
            return asked;
        }
    }

    /** A statement that was given, with the values of its parameters. */
    record Change(String sql, List<@Nullable Object> values) {

        void fill(PreparedStatement statement) throws SQLException {
            for (int index = 0; index < values.size(); index++) {
                statement.setObject(index + 1, values.get(index));
            }
        }
    }
}

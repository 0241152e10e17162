package dev.fifteen.platform.replay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps changes back and sends many at once, while the next are made. Changes for one subject stay in their order; those
 * of different subjects change places, so that equal statements go to the database together. A question is asked after what was kept
 * back before it.
 */
final class DeferredStatements implements AutoCloseable {

    private final Connection database;
    private final Connection connection;
    private final Map<Form, PreparedStatement> prepared = new HashMap<>();
    private final Map<String, Integer> lastRunOf = new HashMap<>();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("replay-sender").daemon().factory());
    private List<Run> runs = new ArrayList<>();
    private Future<?> sending = CompletableFuture.completedFuture(null);
    private String subject = "";

    DeferredStatements(Connection database) {
        this.database = database;
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

    /** Whose rows the following changes are about. */
    void about(String whose) {
        subject = whose;
    }

    /** Begins to send what was kept back, as soon as what was sent before has arrived. */
    void send() throws SQLException {
        arrive();
        var sent = runs;
        begin();
        sending = sender.submit(() -> {
            write(sent);
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

    private void write(List<Run> sent) throws SQLException {
        for (var run : sent) {
            var statement = prepared.get(run.form);
            if (statement == null) {
                statement = database.prepareStatement(run.form.sql);
                prepared.put(run.form, statement);
            }
            for (var change : run.changes) {
                change.fill(statement);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Drops what was kept back, and is silent about what is under way. */
    void forget() {
        begin();
        try {
            arrive();
        } catch (SQLException e) {
            // Its transaction is rolled back.
            sending = CompletableFuture.completedFuture(null);
        }
    }

    private void begin() {
        runs = new ArrayList<>();
        lastRunOf.clear();
    }

    @Override
    public void close() {
        forget();
        sender.shutdown();
    }

    private void defer(String sql, Change change) {
        int earliest = lastRunOf.getOrDefault(subject, 0);
        // The driver makes one statement of many inserts, and one statement must not come upon a row twice.
        boolean alone =
                lastRunOf.containsKey(subject) && sql.toLowerCase(Locale.ROOT).contains("do update");
        var form = new Form(sql, change.absent());
        // What looks at other rows, whosever they are, finds all that came before it.
        if (sql.toLowerCase(Locale.ROOT).contains("select ")) {
            earliest = runs.size();
        }
        for (int index = alone ? earliest + 1 : earliest; index < runs.size(); index++) {
            if (runs.get(index).form.equals(form)) {
                put(index, change);
                return;
            }
        }
        runs.add(new Run(form, new ArrayList<>()));
        put(runs.size() - 1, change);
    }

    private void put(int run, Change change) {
        runs.get(run).changes.add(change);
        lastRunOf.put(subject, run);
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
        private final Change change = new Change(new ArrayList<>());
        private @Nullable PreparedStatement asked;

        Recorder(String sql) {
            this.sql = sql;
        }

        @Nullable
        Object on(Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (asked == null && name.startsWith("set") && arguments != null) {
                change.settings.add(new Setting(method, arguments));
                return null;
            }
            if (asked == null && name.equals("executeUpdate") && arguments == null) {
                defer(sql, change);
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

        private PreparedStatement ask() throws SQLException {
            if (asked == null) {
                flush();
                asked = database.prepareStatement(sql);
                change.fill(asked);
            }
            return asked;
        }
    }

    /**
     * What goes together: the driver has a statement planned anew whenever a parameter is absent that was there before, or the other way
     * round.
     */
    private record Form(String sql, List<Object> absent) {}

    private record Run(Form form, List<Change> changes) {}

    private record Change(List<Setting> settings) {

        List<Object> absent() {
            return settings.stream()
                    .filter(Setting::isAbsent)
                    .map(Setting::parameter)
                    .toList();
        }

        void fill(PreparedStatement statement) throws SQLException {
            for (var setting : settings) {
                setting.apply(statement);
            }
        }
    }

    private record Setting(Method method, Object[] arguments) {

        boolean isAbsent() {
            return method.getName().equals("setNull") || arguments.length > 1 && arguments[1] == null;
        }

        Object parameter() {
            return arguments[0];
        }

        void apply(PreparedStatement statement) throws SQLException {
            try {
                method.invoke(statement, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new SQLException(e);
            }
        }
    }
}

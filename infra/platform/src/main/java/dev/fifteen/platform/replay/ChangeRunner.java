package dev.fifteen.platform.replay;

import dev.fifteen.platform.replay.DeferredStatements.Change;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Has PostgreSQL make many changes in their order for one call. Each statement becomes a function of the session, which keeps its plan;
 * the call names one for each row of values. Sent one by one, statements take as long again to arrive, begin and end as they take to work.
 */
final class ChangeRunner {

    private final Connection database;
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private int named;
    private @Nullable PreparedStatement all;

    ChangeRunner(Connection database) {
        this.database = database;
    }

    void run(List<Change> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        var numbers = new Integer[changes.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = form(changes.get(row)).number;
        }
        var values = new @Nullable String[width()][changes.size()];
        for (int row = 0; row < numbers.length; row++) {
            var given = changes.get(row).values();
            for (int column = 0; column < given.size(); column++) {
                values[column][row] = text(given.get(column));
            }
        }
        var call = call();
        call.setArray(1, database.createArrayOf("int4", numbers));
        for (int column = 0; column < values.length; column++) {
            call.setArray(column + 2, database.createArrayOf("text", values[column]));
        }
        call.execute();
    }

    /** After a rollback, which takes the functions of its transaction with it. */
    void forget() {
        forms.clear();
        try {
            close();
        } catch (SQLException e) {
            all = null;
        }
    }

    private Form form(Change change) throws SQLException {
        var form = forms.get(change.sql());
        if (form == null) {
            form = makeForm(change);
            forms.put(change.sql(), form);
            // It does not know this one.
            close();
        }
        return form;
    }

    /** Of the types that the first values have, and where one is absent, of those that the statement asks for. */
    private Form makeForm(Change change) throws SQLException {
        List<String> types = new ArrayList<>();
        try (var statement = database.prepareStatement(change.sql())) {
            change.fill(statement);
            var parameters = statement.getParameterMetaData();
            for (int index = 1; index <= parameters.getParameterCount(); index++) {
                types.add(parameters.getParameterTypeName(index));
            }
        }
        var form = new Form(++named, types);
        try (var statement = database.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("CREATE FUNCTION %s(%s) RETURNS void LANGUAGE plpgsql AS $change$ BEGIN %s; END $change$"
                    .formatted(form.name(), String.join(", ", types), database.nativeSQL(change.sql())));
        }
        return form;
    }

    private PreparedStatement call() throws SQLException {
        if (all == null) {
            String cases = forms.values().stream().map(Form::when).collect(Collectors.joining(" "));
            String columns = IntStream.rangeClosed(1, width())
                    .mapToObj(index -> ", v" + index)
                    .collect(Collectors.joining());
            all = database.prepareStatement("SELECT count(CASE form %s END) FROM unnest(?%s) AS change(form%s)"
                    .formatted(cases, ", ?".repeat(width()), columns));
        }
        return all;
    }

    private int width() {
        return forms.values().stream().mapToInt(form -> form.types.size()).max().orElse(0);
    }

    private void close() throws SQLException {
        if (all != null) {
            all.close();
            all = null;
        }
    }

    private static @Nullable String text(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case UUID id -> id.toString();
            case OffsetDateTime at -> at.toString();
            case Boolean yes -> yes.toString();
            case Number number -> number.toString();
            default -> throw new SQLFeatureNotSupportedException("a parameter of " + value.getClass());
        };
    }

    private record Form(int number, List<String> types) {

        String name() {
            return "pg_temp.change_" + number;
        }

        String when() {
            return IntStream.range(0, types.size())
                    .mapToObj(index -> "v%d::%s".formatted(index + 1, types.get(index)))
                    .collect(Collectors.joining(", ", "WHEN " + number + " THEN " + name() + "(", ")"));
        }
    }
}

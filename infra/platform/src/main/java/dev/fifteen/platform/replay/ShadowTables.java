package dev.fifteen.platform.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The tables of a read model once more, in a schema of their own: of the same form, with the same names of indexes and constraints,
 * so that later migrations find what they look for.
 */
final class ShadowTables {

    private final ReadModel model;
    private final JdbcClient jdbc;
    private final String shadow;
    private final String live;

    /** @param connection whose unqualified names are the shadow's from now on */
    ShadowTables(ReadModel model, Connection connection) throws SQLException {
        this.model = model;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.shadow = model.shadow();
        this.live = connection.getSchema();
        connection.setSchema(shadow);
    }

    /** Empty, and with what guards its rows, in place of whatever an earlier replay has left. */
    void make() {
        requireReplaceable();
        clear();
        run("CREATE SCHEMA " + shadow);
        for (String table : model.tables()) {
            // What is lost with the server is made anew; and it is written twice as fast.
            run("""
                    CREATE UNLOGGED TABLE %s (LIKE %s INCLUDING ALL EXCLUDING INDEXES EXCLUDING CONSTRAINTS)""".formatted(own(table), served(table)));
            constraints(table, "c", "p", "u", "x");
            indexes(table, true);
        }
    }

    /** All that is not needed before there is somebody to read it. */
    void complete() {
        model.tables().forEach(table -> run("ALTER TABLE " + own(table) + " SET LOGGED"));
        model.tables().forEach(table -> indexes(table, false));
        model.tables().forEach(table -> constraints(table, "f"));
        model.tables().forEach(this::grants);
        model.tables().forEach(table -> run("ANALYZE " + own(table)));
    }

    /** Keeps everybody from the tables that serve until the transaction ends. */
    void lockServed(int patienceMillis) {
        run("SET LOCAL lock_timeout = " + patienceMillis);
        run("LOCK TABLE " + all() + " IN ACCESS EXCLUSIVE MODE");
    }

    /** From the commit on these serve. Whoever waits for the former ones finds these by their names. */
    void takeTheirPlace() {
        run("DROP TABLE " + all());
        model.tables().forEach(table -> run("ALTER TABLE " + own(table) + " SET SCHEMA " + live));
        run("DROP SCHEMA " + shadow);
    }

    void clear() {
        clear(jdbc, model);
    }

    static void clear(JdbcClient jdbc, ReadModel model) {
        jdbc.sql("DROP SCHEMA IF EXISTS " + model.shadow() + " CASCADE").update();
    }

    private void requireReplaceable() {
        var hindrances = jdbc.sql("""
                        SELECT conname FROM pg_constraint WHERE contype = 'f' AND confrelid::regclass = ANY (:tables::regclass[])
                          AND NOT conrelid::regclass = ANY (:tables::regclass[])
                        UNION ALL SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgrelid::regclass = ANY (:tables::regclass[])
                        UNION ALL SELECT refobjid::regclass::text || ' owns a sequence' FROM pg_depend
                          WHERE deptype = 'a' AND classid = 'pg_class'::regclass AND refobjsubid > 0
                            AND refobjid::regclass = ANY (:tables::regclass[])
                            AND (SELECT relkind FROM pg_class WHERE oid = objid) = 'S'""")
                .param("tables", model.tables().stream().map(this::served).toArray(String[]::new))
                .query(String.class)
                .list();
        if (!hindrances.isEmpty()) {
            throw new IllegalStateException(model.name() + " cannot be put in place: " + hindrances);
        }
    }

    private void constraints(String table, String... kinds) {
        jdbc.sql("""
                        SELECT format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', :shadow, :table, conname, pg_get_constraintdef(oid))
                        FROM pg_constraint WHERE conrelid = :served::regclass AND contype = ANY (:kinds::"char"[]) ORDER BY conname""")
                .param("shadow", shadow)
                .param("table", table)
                .param("served", served(table))
                .param("kinds", kinds)
                .query(String.class)
                .list()
                .forEach(sql -> run(amongThemselves(sql)));
    }

    /** A reference to another table of the model is one to its shadow. */
    private String amongThemselves(String constraint) {
        String sql = constraint;
        for (String table : model.tables()) {
            sql = sql.replace("REFERENCES " + served(table) + "(", "REFERENCES " + own(table) + "(");
        }
        return sql;
    }

    private void indexes(String table, boolean unique) {
        jdbc.sql("""
                        SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = :served::regclass AND indisunique = :unique
                          AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid AND conrelid = indrelid)""")
                .param("served", served(table))
                .param("unique", unique)
                .query(String.class)
                .list()
                .forEach(sql -> run(sql.replaceFirst(" ON (ONLY )?\\S+ USING ", " ON " + own(table) + " USING ")));
    }

    private void grants(String table) {
        jdbc.sql("""
                        SELECT format('GRANT %s ON %I.%I TO %s', privilege_type, :shadow, :table,
                            CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END)
                        FROM pg_class, aclexplode(relacl) WHERE oid = :served::regclass AND grantee <> relowner""")
                .param("shadow", shadow)
                .param("table", table)
                .param("served", served(table))
                .query(String.class)
                .list()
                .forEach(this::run);
    }

    private String all() {
        return model.tables().stream().map(this::served).collect(Collectors.joining(", "));
    }

    private String own(String table) {
        return shadow + "." + table;
    }

    private String served(String table) {
        return live + "." + table;
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}

package dev.fifteen.testing.servers;

import java.sql.Connection;
import java.sql.SQLException;

/** The databases and login roles of one PostgreSQL server, whichever way it runs. */
public final class Databases {

    private final Connection superuser;

    /** @param superuser a connection in auto-commit mode, for databases are not made in transactions */
    public Databases(Connection superuser) {
        this.superuser = superuser;
    }

    /** Makes the login role and the database that it owns where they are missing; repeating it changes nothing. */
    public void ensure(String database, String user, String password) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", user)) {
            execute("create role %I login password %L", user, password);
        }
        if (!exists("select 1 from pg_database where datname = ?", database)) {
            execute("create database %I owner %I", database, user);
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    /** DDL takes no parameters, so the server itself quotes the names (see PostgreSQL's {@code format}). */
    private void execute(String ddl, String first, String second) throws SQLException {
        try (var statement = superuser.prepareStatement("select format(?, ?, ?)")) {
            statement.setString(1, ddl);
            statement.setString(2, first);
            statement.setString(3, second);
            try (var quoted = statement.executeQuery();
                    var execution = superuser.createStatement()) {
                quoted.next();
                execution.execute(quoted.getString(1));
            }
        }
    }
}

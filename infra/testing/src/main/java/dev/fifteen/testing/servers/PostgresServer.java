package dev.fifteen.testing.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A PostgreSQL server that runs from Maven artifacts, on this machine's loopback interface, as any user including root.
 * It trusts every local connection, so it is for development and tests only.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts a durable server: what it has committed survives a {@code kill -9} of the server or of this process, and is
     * there again at the next start.
     *
     * @param directory holds {@code data}, {@code binaries} and {@code postgres.log}; made when absent
     * @throws Ports.PortTaken if something else listens on the port
     * @throws IllegalStateException if another process runs this directory's server
     */
    public static PostgresServer start(Path directory, int port) {
        var home = made(directory);
        var programs = home.resolve("binaries");
        var data = new DataDirectory(home.resolve("data"));
        data.recover(new Programs(programs));
        Ports.requireFree(port);
        var server = start(settings(port)
                .setDataDirectory(data.path())
                .setCleanDataDirectory(false)
                // Whoever runs more than this ends it last, and a server that nobody ends is found at the next start.
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(programs.toFile())
                .setOutputRedirector(
                        Redirect.appendTo(home.resolve("postgres.log").toFile()))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "128MB"));
        data.markComplete();
        return server;
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server on a free port that forgets everything when it is closed, and is fast because it may. */
    public static PostgresServer startTemporary() {
        try {
            var directory = Files.createTempDirectory("fifteen-postgres");
            return start(settings(Ports.free())
                    .setDataDirectory(directory)
                    .setOutputRedirector(Redirect.DISCARD)
                    .setServerConfig("full_page_writes", "off"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder settings(int port) {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setPGStartupWait(STARTUP_WAIT)
                .setServerConfig("max_connections", "200")
                .setServerConfig("unix_socket_directories", "")
                // Sorts and folds case the same on every machine, whatever locales it has.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
    }

    private static PostgresServer start(EmbeddedPostgres.Builder settings) {
        try {
            return new PostgresServer(settings.start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    /** The TCP port on localhost. */
    public int port() {
        return postgres.getPort();
    }

    /** The JDBC address of a database, without user and password. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port(), database);
    }

    /** Makes the login role and the database that it owns where they are missing; repeating it changes nothing. */
    public void ensureDatabase(String database, String user, String password) {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            new Databases(connection).ensure(database, user, password);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not make the database " + database, e);
        }
    }

    /** A connection of the superuser to the maintenance database. */
    public Connection administer() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /** Stops the server, ending the connections that are still open. */
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

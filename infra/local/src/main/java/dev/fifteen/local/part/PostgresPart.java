package dev.fifteen.local.part;

import dev.fifteen.testing.servers.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with a database for each service. */
public final class PostgresPart extends ProcessPart {

    /** The user, and the password, of every database. */
    public static final String USER = "fifteen";

    private final Path folder;
    private final int port;
    private final List<String> databases;
    private volatile @Nullable PostgresServer server;

    /** @param folder holds the server's data, its program and its log */
    public PostgresPart(
            Path folder, int port, List<String> databases, LogFile log, PidFile pidFile, Announcements announcements) {
        super("postgres", log, pidFile, announcements);
        this.folder = folder;
        this.port = port;
        this.databases = databases;
    }

    @Override
    protected ProcessHandle launch() throws IOException {
        giveUpFormer();
        var started = PostgresServer.start(folder, port);
        server = started;
        try {
            databases.forEach(database -> started.ensureDatabase(database, USER, USER));
            return postmaster();
        } catch (IOException | RuntimeException e) {
            giveUpFormer();
            throw e;
        }
    }

    // A server that was killed still holds its directory as far as this process knows.
    private void giveUpFormer() {
        var former = server;
        if (former != null) {
            server = null;
            former.close();
        }
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .orElseThrow(() -> new IOException("PostgreSQL ended as soon as it had started"));
    }

    @Override
    protected boolean answers() {
        var running = server;
        if (running == null) {
            return false;
        }
        try (var connection = running.administer()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    protected void end(ProcessHandle postmaster) {
        giveUpFormer();
    }

    @Override
    protected void abort(ProcessHandle postmaster) {
        end(postmaster);
    }
}

package dev.fifteen.testing.servers;

import java.nio.file.Path;
import java.sql.SQLException;

/** A process that starts a PostgreSQL, commits a row and waits to be killed. */
class PostgresProcess {

    public static void main(String... args) throws SQLException, InterruptedException {
        var server = PostgresServer.start(Path.of(args[0]), Integer.parseInt(args[1]));
        server.ensureDatabase("booking", "o'hara", "it's");
        PostgresServerIT.write(server);
        System.out.println("ready");
        Thread.currentThread().join();
    }
}

package dev.fifteen.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fifteen.testing.Jvm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @TempDir
    Path directory;

    @Test
    void isDurableAndRoomy() throws SQLException {
        try (var server = PostgresServer.start(directory, Ports.free())) {
            assertThat(ask(server.administer(), "select current_setting('fsync')"))
                    .isEqualTo("on");
            assertThat(ask(server.administer(), "select current_setting('full_page_writes')"))
                    .isEqualTo("on");
            assertThat(ask(server.administer(), "select current_setting('max_connections')"))
                    .isEqualTo("200");
            assertThat(ask(server.administer(), "select lower('ÉÀ')")).isEqualTo("éà");
        }
    }

    @Test
    void makesADatabaseOnceAndKeepsItThroughARestart() throws SQLException {
        var port = Ports.free();
        try (var server = PostgresServer.start(directory, port)) {
            server.ensureDatabase("booking", "o'hara", "it's");
            server.ensureDatabase("booking", "o'hara", "it's");
            write(server);
        }
        try (var server = PostgresServer.start(directory, port)) {
            server.ensureDatabase("booking", "o'hara", "it's");
            assertThat(read(server)).isEqualTo("kept");
        }
    }

    @Test
    void namesAPortThatIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(Ports.PortTaken.class)
                    .isThrownBy(() -> PostgresServer.start(directory, other.getLocalPort()))
                    .withMessageContaining(String.valueOf(other.getLocalPort()))
                    .satisfies(taken -> assertThat(taken.port()).isEqualTo(other.getLocalPort()));
        }
    }

    @Test
    void refusesADirectoryInUse() {
        try (var server = PostgresServer.start(directory, Ports.free())) {
            assertThat(server.port()).isPositive();
            assertThatIllegalStateException()
                    .isThrownBy(() -> PostgresServer.start(directory, Ports.free()))
                    .withMessageContaining("Another process runs");
        }
    }

    @Nested
    class AfterAKill {

        @Test
        void ofTheServerKeepsWhatWasCommitted() throws Exception {
            var port = Ports.free();
            var starter =
                    Jvm.start(List.of(), PostgresProcess.class, directory, port).awaitReady();
            postmaster().destroyForcibly();
            starter.kill();
            comesBack(port);
        }

        @Test
        void ofItsStarterTakesOverFromTheOrphan() throws Exception {
            var port = Ports.free();
            var starter =
                    Jvm.start(List.of(), PostgresProcess.class, directory, port).awaitReady();
            starter.kill();
            assertThat(postmaster().isAlive()).isTrue();
            comesBack(port);
        }

        @Test
        void inTheMiddleOfInitdbStartsAnew() throws Exception {
            Files.createDirectories(directory.resolve("data"));
            Files.writeString(directory.resolve("data/postgresql.conf"), "cut short");
            comesUp();
        }

        @Test
        void isNotHeldUpByAStrangerWithTheOldProcessId() throws Exception {
            comesUp();
            Files.writeString(
                    directory.resolve("data/postmaster.pid"),
                    "%d%n%s%n".formatted(ProcessHandle.current().pid(), directory.resolve("data")));
            comesUp();
        }

        private void comesUp() throws SQLException {
            try (var server = PostgresServer.start(directory, Ports.free())) {
                assertThat(ask(server.administer(), "select 'up'")).isEqualTo("up");
            }
        }

        private void comesBack(int port) throws SQLException {
            try (var server = PostgresServer.start(directory, port)) {
                assertThat(read(server)).isEqualTo("kept");
            }
        }

        private ProcessHandle postmaster() throws IOException {
            try (Stream<String> lines = Files.lines(directory.resolve("data/postmaster.pid"))) {
                return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow()))
                        .orElseThrow();
            }
        }
    }

    static void write(PostgresServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("booking"), "o'hara", "it's");
                var statement = connection.createStatement()) {
            statement.execute("create table note (text text)");
            statement.execute("insert into note values ('kept')");
        }
    }

    private static String read(PostgresServer server) throws SQLException {
        return ask(DriverManager.getConnection(server.url("booking"), "o'hara", "it's"), "select text from note");
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (connection;
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}

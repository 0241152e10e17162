package dev.fifteen.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.testing.servers.KafkaServer;
import dev.fifteen.testing.servers.Ports;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void postgresComesBackWithItsDataWhenItIsKilled() throws SQLException {
        var port = Ports.free();
        var postgres = new PostgresPart(
                folder.resolve("postgres"),
                port,
                List.of("booking"),
                new LogFile(folder.resolve("postgres.log")),
                new PidFile(folder.resolve("postgres.pid")),
                Announcements.unheard());
        postgres.start();
        try {
            postgres.awaitReady(PATIENCE);
            execute(port, "create table kept (id int)");

            postgres.kill();
            postgres.awaitReady(PATIENCE);

            execute(port, "insert into kept values (1)");
        } finally {
            postgres.stop();
        }
        assertThat(postgres.pid()).isEmpty();
    }

    @Test
    void postgresLeavesNothingBehindWhenItIsStoppedWhileItStarts() {
        var port = Ports.free();
        var postgres = new PostgresPart(
                folder.resolve("postgres"),
                port,
                List.of("booking"),
                new LogFile(folder.resolve("postgres.log")),
                new PidFile(folder.resolve("postgres.pid")),
                Announcements.unheard());
        postgres.start();
        postgres.awaitReady(PATIENCE);
        postgres.stop();

        postgres.start();
        postgres.stop();

        assertThat(postgres.pid()).isEmpty();
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
        Ports.requireFree(port);
    }

    private static void execute(int port, String sql) throws SQLException {
        var url = "jdbc:postgresql://localhost:%d/booking".formatted(port);
        try (var connection = DriverManager.getConnection(url, PostgresPart.USER, PostgresPart.USER);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void kafkaComesBackWhenItIsKilled() {
        var port = Ports.free();
        var command = new Jvm(256, false)
                .command(List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaServer.class.getName(),
                        folder.resolve("kafka").toString(),
                        Integer.toString(port),
                        Integer.toString(Ports.free())));
        var kafka = new KafkaPart(
                new ChildProcess(command, Map.of(), folder, false),
                port,
                new LogFile(folder.resolve("kafka.log")),
                new PidFile(folder.resolve("kafka.pid")),
                Announcements.unheard());
        kafka.start();
        try {
            kafka.awaitReady(PATIENCE);
            var first = kafka.pid();

            kafka.kill();
            kafka.awaitReady(PATIENCE);

            assertThat(kafka.pid()).isNotEqualTo(first);
        } finally {
            kafka.stop();
        }
        assertThat(kafka.pid()).isEmpty();
    }
}

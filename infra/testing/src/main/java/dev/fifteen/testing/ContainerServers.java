package dev.fifteen.testing;

import dev.fifteen.testing.servers.Databases;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Servers in containers, which Testcontainers removes when the JVM has ended. */
record ContainerServers(PostgreSQLContainer postgres, Broker broker, String description) implements Servers {

    private static final Duration STARTUP = Duration.ofMinutes(2);

    static ContainerServers start(Images images) {
        var postgres = new PostgreSQLContainer(images.postgresImage())
                .withUsername("postgres")
                .withPassword("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200")
                .withStartupTimeout(STARTUP);
        var kafka = ContainerBroker.container(images.kafkaImage()).withStartupTimeout(STARTUP);
        Startables.deepStart(postgres, kafka).join();
        var description = "containers %s and %s".formatted(images.postgres(), images.kafka());
        return new ContainerServers(postgres, new ContainerBroker(kafka), description);
    }

    @Override
    public Database newDatabase(String purpose) {
        var database = NewDatabase.called(purpose);
        try (var connection =
                DriverManager.getConnection(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword())) {
            new Databases(connection).ensure(database.name(), NewDatabase.USER, NewDatabase.PASSWORD);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not make the database " + database.name(), e);
        }
        return database.at("jdbc:postgresql://%s:%d/%s"
                .formatted(postgres.getHost(), postgres.getFirstMappedPort(), database.name()));
    }
}

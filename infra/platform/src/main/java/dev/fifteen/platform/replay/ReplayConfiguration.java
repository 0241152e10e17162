package dev.fifteen.platform.replay;

import dev.fifteen.platform.eventsourcing.EventSourcingConfiguration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Properties;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.postgresql.PGProperty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets a service with a {@code fifteen.family} make its {@link ReadModel}s anew. */
@AutoConfiguration(after = EventSourcingConfiguration.class)
@ConditionalOnProperty("fifteen.family")
public class ReplayConfiguration {

    @Bean
    Replays replays(
            ObjectProvider<ReadModel> models,
            EventProcessingConfiguration processing,
            EventStorageEngine events,
            DataSource service,
            JdbcConnectionDetails database,
            JdbcClient jdbc,
            Clock clock) {
        return new Replays(
                models.orderedStream().toList(),
                processing,
                events,
                service,
                () -> connect(database),
                jdbc,
                new ReplayLedger(jdbc, clock));
    }

    @Bean
    ReplayController replayController(Replays replays) {
        return new ReplayController(replays);
    }

    /** Apart from the pool: it is in use for minutes. */
    private static Connection connect(JdbcConnectionDetails database) {
        var settings = new Properties();
        PGProperty.PREPARE_THRESHOLD.set(settings, 1);
        PGProperty.USER.set(settings, database.getUsername());
        PGProperty.PASSWORD.set(settings, database.getPassword());
        try {
            return DriverManager.getConnection(database.getJdbcUrl(), settings);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}

package dev.fifteen.platform.signal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a service its {@link Signals}. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
public class SignalConfiguration {

    @Bean
    Signals signals(JdbcClient jdbc, JdbcConnectionDetails database) {
        return new Signals(jdbc, () -> connect(database));
    }

    /** A connection of its own: it listens for as long as the service runs, and must not cost the pool one. */
    private static Connection connect(JdbcConnectionDetails database) {
        try {
            return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}

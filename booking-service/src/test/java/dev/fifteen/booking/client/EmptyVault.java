package dev.fifteen.booking.client;

import dev.fifteen.testing.Database;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the vault with nobody in them. */
final class EmptyVault {

    private EmptyVault() {}

    static void in(Database database) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var jdbc = JdbcClient.create(database.dataSource());
        jdbc.sql("delete from vault_person").update();
        jdbc.sql("delete from vault_secret").update();
    }
}

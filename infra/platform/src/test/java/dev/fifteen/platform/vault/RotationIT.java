package dev.fifteen.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.testing.Database;
import dev.fifteen.testing.RealServers;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A service that is started with a new key and the former one. */
@RealServers
@ExtendWith(OutputCaptureExtension.class)
class RotationIT {

    private final UUID id = UUID.randomUUID();
    private final String former = key();
    private final String newest = key();
    private final Database database;
    private final JdbcClient jdbc;

    RotationIT(Database database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database.dataSource());
    }

    @BeforeEach
    void sealByTheFormerKey() {
        jdbc.sql("DROP TABLE IF EXISTS sealed").update();
        jdbc.sql(
                        "CREATE TABLE sealed (id UUID PRIMARY KEY, sealed_by TEXT NOT NULL, secret BYTEA NOT NULL, other BYTEA)")
                .update();
        var key = new MasterKey(new VaultSettings(former, null));
        jdbc.sql("INSERT INTO sealed VALUES (?, ?, ?, NULL)")
                .params(id, key.id(), key.seal("a secret".getBytes(UTF_8), id.toString()))
                .update();
    }

    @Test
    void sealsAnewByItselfAndSaysWhenItIsDone(CapturedOutput output) {
        try (var service = service(newest + " " + former)) {
            await().until(() -> sealedBy().equals(new MasterKey(new VaultSettings(newest, null)).id()));
            await().until(() -> output.getAll().contains("older ones can be taken away"));
        }
        byte[] sealed = jdbc.sql("SELECT secret FROM sealed")
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new MasterKey(new VaultSettings(newest, null)).open(sealedBy(), sealed, id.toString()))
                .asString(UTF_8)
                .isEqualTo("a secret");
        assertThat(output.getAll()).contains("1 rows of sealed").doesNotContain(newest, former);
    }

    @Test
    void saysThatAKeyIsMissing(CapturedOutput output) {
        String by = sealedBy();
        try (var service = service(newest)) {
            await().until(() -> output.getAll().contains("master keys that are not given"));
        }
        assertThat(output.getAll()).contains(by);
        assertThat(sealedBy()).isEqualTo(by);
    }

    private String sealedBy() {
        return jdbc.sql("SELECT sealed_by FROM sealed").query(String.class).single();
    }

    private ConfigurableApplicationContext service(String keys) {
        var application = new SpringApplication(Sealing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("database", database.dataSource()));
        return application.run("--fifteen.vault.master-key=" + keys, "--spring.config.location=optional:none/");
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(Seal.random(32));
    }

    /** A service with nothing but what it has sealed. */
    @Configuration(proxyBeanMethods = false)
    @Import(VaultConfiguration.class)
    static class Sealing {

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        TransactionOperations transactions(DataSource database) {
            return new TransactionTemplate(new JdbcTransactionManager(database));
        }

        @Bean
        SealedTable sealed() {
            return new SealedTable("sealed", "id", "sealed_by", List.of("secret", "other"), id -> id);
        }
    }
}

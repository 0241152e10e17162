package dev.fifteen.platform.vault;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Gives a service that imports it the master key, and no start without one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
public class VaultConfiguration {

    @Bean
    MasterKey masterKey(VaultSettings settings) {
        return new MasterKey(settings);
    }

    @Bean
    Rotation rotation(
            List<SealedTable> tables, MasterKey masterKey, JdbcClient jdbc, TransactionOperations transactions) {
        return new Rotation(tables, masterKey, jdbc, transactions);
    }
}

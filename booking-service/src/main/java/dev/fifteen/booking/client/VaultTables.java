package dev.fifteen.booking.client;

import dev.fifteen.platform.vault.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is under the master key, for its rotation. */
@Configuration(proxyBeanMethods = false)
class VaultTables {

    @Bean
    SealedTable persons() {
        return Vault.SEALED;
    }

    @Bean
    SealedTable secretsOfTheService() {
        return Secrets.SEALED;
    }
}

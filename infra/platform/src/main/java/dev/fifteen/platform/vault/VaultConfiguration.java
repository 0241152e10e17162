package dev.fifteen.platform.vault;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives a service that imports it the master key, and no start without one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
public class VaultConfiguration {

    @Bean
    MasterKey masterKey(VaultSettings settings) {
        return new MasterKey(settings);
    }
}

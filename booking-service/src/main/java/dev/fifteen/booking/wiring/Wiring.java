package dev.fifteen.booking.wiring;

import dev.fifteen.booking.BookingService;
import dev.fifteen.platform.vault.VaultConfiguration;
import java.time.Duration;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.retry.RetryOperations;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import(VaultConfiguration.class)
@ConfigurationPropertiesScan(basePackageClasses = BookingService.class)
class Wiring {

    /** For whoever loses a race for one consultation: they decide again, on what the winner has made of it. */
    @Bean
    RetryOperations retries() {
        return new RetryTemplate(RetryPolicy.builder()
                .includes(ConcurrencyException.class, AggregateStreamCreationException.class)
                .maxRetries(5)
                .delay(Duration.ofMillis(10))
                .multiplier(2)
                .jitter(Duration.ofMillis(10))
                .build());
    }
}

package dev.fifteen.booking.wiring;

import dev.fifteen.booking.BookingService;
import dev.fifteen.platform.vault.VaultConfiguration;
import java.net.http.HttpClient;
import java.time.Duration;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.retry.RetryOperations;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import(VaultConfiguration.class)
@ConfigurationPropertiesScan(basePackageClasses = BookingService.class)
class Wiring {

    private static final Duration PATIENCE_WITH_AVAILABILITY = Duration.ofSeconds(2);

    /** For what availability tells everybody; a client who books does not wait long for it. */
    @Bean
    RestClient availabilityForAnybody(@Value("${fifteen.services.availability}") String address) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(PATIENCE_WITH_AVAILABILITY)
                .build());
        requests.setReadTimeout(PATIENCE_WITH_AVAILABILITY);
        return RestClient.builder().baseUrl(address).requestFactory(requests).build();
    }

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

package dev.fifteen.availability;

import dev.fifteen.testing.ManualClock;
import dev.fifteen.testing.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The service on a port of its own; it is Monday, 11 January 2027, seven in the morning in Los Angeles. */
@RealServers
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "fifteen.timers.polling-interval=100ms",
            "fifteen.feeds.allowed-hosts=localhost,127.0.0.1",
            "fifteen.vault.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
@Import({ServiceTest.Surroundings.class, Http.class, Bus.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {

    Instant NOW = Instant.parse("2027-01-11T15:00:00Z");

    /** A clock that a test can move, and tokens that say who is meant: {@code staff.-.-}, {@code therapist.<id>.-}. */
    @TestConfiguration(proxyBeanMethods = false)
    class Surroundings {

        @Bean
        ManualClock clock() {
            return ManualClock.at(NOW);
        }

        @Bean
        JwtDecoder jwtDecoder() {
            return token -> {
                String[] parts = token.split("\\.", 3);
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .claim("roles", List.of(parts[0]))
                        .claim("therapist_id", parts[1])
                        .build();
            };
        }
    }
}

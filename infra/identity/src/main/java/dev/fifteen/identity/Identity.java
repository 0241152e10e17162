package dev.fifteen.identity;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The identity server, a process of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Identity {

    public static void main(String[] args) {
        SpringApplication.run(Identity.class, args);
    }

    // Real time, also where the rest of the local stack plays another day: a token is a matter between machines, and
    // any provider that takes this one's place keeps real time as well.
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

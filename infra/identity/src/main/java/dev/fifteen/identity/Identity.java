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

    @Bean
    RealTime realTime() {
        return new RealTime(Clock.systemUTC());
    }
}

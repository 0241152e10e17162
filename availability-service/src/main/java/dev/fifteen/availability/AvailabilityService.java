package dev.fifteen.availability;

import dev.fifteen.platform.time.ZoneEdition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Keeps the therapists' calendars, decides who is given which slot, and finds the ones that are open. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AvailabilityService {

    public static void main(String[] arguments) {
        ZoneEdition.useNewest();
        SpringApplication.run(AvailabilityService.class, arguments);
    }
}

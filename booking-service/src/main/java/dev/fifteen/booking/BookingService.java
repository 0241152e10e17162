package dev.fifteen.booking;

import dev.fifteen.platform.time.ZoneEdition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that carries a consultation from the request to the confirmed call. */
@SpringBootApplication
public class BookingService {

    public static void main(String[] args) {
        ZoneEdition.useNewest();
        SpringApplication.run(BookingService.class, args);
    }
}

package dev.fifteen.notification;

import dev.fifteen.platform.time.ZoneEdition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Tells each person what they should know, once. */
@SpringBootApplication
public class NotificationService {

    public static void main(String[] args) {
        ZoneEdition.useNewest();
        SpringApplication.run(NotificationService.class, args);
    }
}

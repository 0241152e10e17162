package dev.fifteen.journal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Keeps what the services publish and shows it to staff. */
@SpringBootApplication
public class Journal {

    public static void main(String[] args) {
        SpringApplication.run(Journal.class, args);
    }
}

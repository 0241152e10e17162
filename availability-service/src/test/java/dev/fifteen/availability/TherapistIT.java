package dev.fifteen.availability;

import static dev.fifteen.availability.Samples.noa;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@ServiceTest
class TherapistIT {

    @Autowired
    private Http http;

    @Test
    void takesATherapistIn() {
        http.staff()
                .post()
                .uri("/api/therapists")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", "takes-in")
                .body(noa())
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .exists()
                .jsonPath("$.email")
                .isEqualTo("noa@harbour.example");
    }
}

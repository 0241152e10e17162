package dev.fifteen.availability.practice;

import dev.fifteen.platform.security.Anyone;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anyone about the practice. */
@RestController
class PracticeController {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Practice practice;

    PracticeController(Practice practice) {
        this.practice = practice;
    }

    @Anyone
    @GetMapping("/api/practice")
    ResponseEntity<Practice> practice() {
        return ResponseEntity.ok().cacheControl(A_MINUTE).body(practice);
    }
}

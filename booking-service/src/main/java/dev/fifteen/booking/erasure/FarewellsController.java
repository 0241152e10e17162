package dev.fifteen.booking.erasure;

import dev.fifteen.booking.erasure.Farewells.Farewell;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.platform.security.ServicesOnly;
import dev.fifteen.platform.web.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells notification where to say that somebody was erased. */
@RestController
class FarewellsController {

    private final Farewells farewells;

    FarewellsController(Farewells farewells) {
        this.farewells = farewells;
    }

    @ServicesOnly
    @GetMapping("/internal/farewells/{personId}")
    ResponseEntity<Farewell> show(@PathVariable PersonId personId) {
        var farewell = farewells.find(personId).orElseThrow(Problem::notFound);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(farewell);
    }
}

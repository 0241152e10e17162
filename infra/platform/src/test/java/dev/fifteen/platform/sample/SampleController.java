package dev.fifteen.platform.sample;

import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.TimeOfDay;
import dev.fifteen.platform.security.Anyone;
import dev.fifteen.platform.security.ServicesOnly;
import dev.fifteen.platform.security.StaffOnly;
import dev.fifteen.platform.security.TherapistOrStaff;
import dev.fifteen.platform.web.IdempotencyKeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints of every kind. */
@RestController
@RequestMapping("/api/samples")
class SampleController {

    private final AtomicInteger made = new AtomicInteger();

    /** What is sent. */
    record Form(@Size(max = 10) String name, TimeOfDay at) {}

    /** What is answered: the id follows from the key, the number from how often the work was done. */
    record Made(UUID id, int number) {}

    @PostMapping
    @Anyone
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@Valid @RequestBody Form form, HttpServletRequest request) throws InterruptedException {
        if (form.name().equals("slow")) {
            Thread.sleep(500);
        }
        if (form.name().equals("fails") && made.incrementAndGet() % 2 == 1) {
            throw new IllegalStateException("a fault that quotes " + form.name());
        }
        return new Made(IdempotencyKeys.idFor(request), made.incrementAndGet());
    }

    @GetMapping("/days")
    @Anyone
    int days(@RequestParam int days) {
        return days;
    }

    @GetMapping("/staff")
    @StaffOnly
    boolean staff() {
        return true;
    }

    @GetMapping("/services")
    @ServicesOnly
    boolean services() {
        return true;
    }

    @GetMapping("/therapists/{therapistId}")
    @TherapistOrStaff
    TherapistId therapist(@PathVariable TherapistId therapistId) {
        return therapistId;
    }
}

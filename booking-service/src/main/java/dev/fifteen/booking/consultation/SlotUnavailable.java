package dev.fifteen.booking.consultation;

import dev.fifteen.booking.agenda.StatusPage;
import dev.fifteen.platform.web.Problem;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** The calendar did not give a slot; here are others. */
final class SlotUnavailable {

    private SlotUnavailable() {}

    static Problem of(StatusPage page, Optional<Prefer> prefer) {
        var problem = new Problem(
                        HttpStatus.CONFLICT, "slot-unavailable", "This time cannot be had. Please choose another")
                .with("nearest", page.nearest());
        if (page.refusal() != null) {
            problem.with("reason", page.refusal());
        }
        prefer.ifPresent(applied -> problem.getHeaders().set(Prefer.APPLIED, applied.applied()));
        return problem;
    }
}

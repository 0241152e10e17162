package dev.fifteen.booking.agenda;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.RefusalReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one event changes on a page; what is absent stays as it was. */
record Step(
        ConsultationStatus status,
        @Nullable Actor by,
        @Nullable Quarter end,
        @Nullable Instant deadline,
        @Nullable RefusalReason refusal,
        @Nullable List<Quarter> nearest) {

    static Step to(ConsultationStatus status) {
        return new Step(status, null, null, null, null, null);
    }
}

package dev.fifteen.booking.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.agenda.StatusPage;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import org.jspecify.annotations.Nullable;

/**
 * How things stand after somebody has had their say.
 *
 * @param wish where somebody wants it moved to, until the calendar has spoken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Standing(
        ConsultationId id,
        ConsultationStatus status,
        Quarter start,
        @Nullable Quarter wish,
        TherapistId therapistId) {

    static Standing of(StatusPage page) {
        return new Standing(page.id(), page.status(), page.start(), page.wish(), page.therapistId());
    }
}

package dev.fifteen.booking.agenda;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.contracts.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a consultation's way.
 *
 * @param revision numbers the steps of one consultation, upwards
 * @param by who did it, where it was a person
 */
public record StatusChange(
        @JsonIgnore long revision,
        ConsultationStatus status,
        @Nullable Actor by,
        Instant at) {}

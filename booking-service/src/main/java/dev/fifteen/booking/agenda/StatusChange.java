package dev.fifteen.booking.agenda;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.Quarter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a consultation's way.
 *
 * @param revision numbers the steps of one consultation, upwards
 * @param status where it stood afterwards
 * @param move how far a move had come, where the step was about one
 * @param start the start that was moved to, or wished for
 * @param by who did it, where it was a person
 */
public record StatusChange(
        @JsonIgnore long revision,
        ConsultationStatus status,
        @Nullable Move move,
        @Nullable Quarter start,
        @Nullable Actor by,
        Instant at) {}

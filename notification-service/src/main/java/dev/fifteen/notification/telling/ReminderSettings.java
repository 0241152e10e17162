package dev.fifteen.notification.telling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are reminded, in real time whatever clocks do in between. Nought is never.
 *
 * @param early before the call
 * @param late before the call, once more
 * @param approval before the therapist's deadline
 */
@ConfigurationProperties("fifteen.reminders")
public record ReminderSettings(
        @DefaultValue("PT24H") Duration early,
        @DefaultValue("PT1H") Duration late,
        @DefaultValue("PT4H") Duration approval) {

    public ReminderSettings {
        if (early.isNegative() || late.isNegative() || approval.isNegative()) {
            throw new IllegalArgumentException("fifteen.reminders.* must not be negative");
        }
    }

    /** The next reminder of a call after this instant, if there is another. */
    Optional<Instant> nextOfCall(Instant start, Instant now) {
        return Stream.of(early, late)
                .flatMap(before -> due(start, before, now).stream())
                .min(Instant::compareTo);
    }

    Optional<Instant> ofApproval(Instant deadline, Instant now) {
        return due(deadline, approval, now);
    }

    private static Optional<Instant> due(Instant of, Duration before, Instant now) {
        return before.isZero()
                ? Optional.empty()
                : Optional.of(of.minus(before)).filter(now::isBefore);
    }
}

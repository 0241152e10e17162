package dev.fifteen.availability.calendar;

import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.CalendarRules.Policy;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a slot is held.
 *
 * @param confirmWithin what booking has to confirm: from now, or from the therapist's deadline where they are asked
 * @param answerAhead how long before the call a therapist must have answered; half of the time that is left where that is less
 */
@ConfigurationProperties("fifteen.holds")
record HoldPolicy(
        @DefaultValue("PT10M") Duration confirmWithin,
        @DefaultValue("PT1H") Duration answerAhead) {

    Instant heldUntil(Instant now, @Nullable Instant approvalDeadline) {
        // Outlives the approval deadline, so that a late approval never meets a freed slot.
        return (approvalDeadline == null ? now : approvalDeadline).plus(confirmWithin);
    }

    /** When the therapist must have answered; nothing where they are not asked. */
    @Nullable
    Instant approvalDeadline(CalendarRules rules, Quarter start, Instant now) {
        if (rules.policy() == Policy.INSTANT) {
            return null;
        }
        Duration halfway = Duration.between(now, start.start()).dividedBy(2);
        Instant latest = start.start().minus(halfway.compareTo(answerAhead) < 0 ? halfway : answerAhead);
        Instant allowed = now.plus(Duration.ofHours(rules.approvalHours()));
        return allowed.isBefore(latest) ? allowed : latest;
    }
}

package dev.fifteen.availability.calendar;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.RefusalReason;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names the consultations that stand although the calendar would not put them there any more. */
@Component
public class Standing {

    private final Calendars calendars;
    private final Clock clock;

    Standing(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Those ahead that stand against a therapist's calendar for one of these reasons. */
    public List<ConsultationId> against(TherapistId therapistId, RefusalReason... reasons) {
        return against(therapistId, slot -> true, reasons);
    }

    /** Those of some slots. */
    public List<ConsultationId> against(TherapistId therapistId, Predicate<KeptSlot> slots, RefusalReason... reasons) {
        return calendars.find(therapistId).stream()
                .flatMap(calendar -> calendar.conflicts(clock.instant()).stream())
                .filter(conflict -> Stream.of(reasons).anyMatch(conflict.reasons()::contains))
                .map(Conflict::slot)
                .filter(slots)
                .map(KeptSlot::consultationId)
                .distinct()
                .toList();
    }
}

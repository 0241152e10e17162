package dev.fifteen.availability.calendar;

import dev.fifteen.availability.memory.Memory;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.AvailabilityEvent;
import dev.fifteen.contracts.availability.CalendarRulesChanged;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotReleased;
import dev.fifteen.contracts.availability.WorkingHoursChanged;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** The calendars of all therapists, in memory. */
@Component
@ProcessingGroup(Memory.GROUP)
public class Calendars {

    private final Map<TherapistId, Calendar> calendars = new ConcurrentHashMap<>();

    /** The calendar of a therapist whom the practice took in, retired or not. */
    public Optional<Calendar> find(TherapistId therapistId) {
        return Optional.ofNullable(calendars.get(therapistId));
    }

    @EventHandler
    void on(CredentialsChanged event) {
        calendars.merge(event.therapistId(), Calendar.CLOSED.on(event), (calendar, opened) -> calendar.on(event));
    }

    @EventHandler
    void on(WorkingHoursChanged event) {
        change(event, calendar -> calendar.on(event));
    }

    @EventHandler
    void on(CalendarRulesChanged event) {
        change(event, calendar -> calendar.on(event));
    }

    @EventHandler
    void on(SlotHeld event, @Timestamp Instant at) {
        change(event, calendar -> calendar.on(event, at));
    }

    @EventHandler
    void on(SlotReleased event) {
        change(event, calendar -> calendar.on(event));
    }

    private void change(AvailabilityEvent event, UnaryOperator<Calendar> change) {
        calendars.computeIfPresent(event.therapistId(), (therapistId, calendar) -> change.apply(calendar));
    }
}

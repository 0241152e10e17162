package dev.fifteen.availability.calendar;

import dev.fifteen.availability.memory.Memory;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.AvailabilityEvent;
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
        calendars.merge(
                event.therapistId(),
                History.after(event, Calendar.CLOSED),
                (calendar, opened) -> History.after(event, calendar));
    }

    @EventHandler
    void on(BusyTimesChanged event, @Timestamp Instant at) {
        change(event.therapistId(), calendar -> History.after(event, calendar, at));
    }

    @EventHandler
    void on(SlotLicenceOverridden event) {
        change(event.therapistId(), calendar -> History.after(event, calendar));
    }

    @EventHandler
    void on(AvailabilityEvent event, @Timestamp Instant at) {
        change(event.therapistId(), calendar -> History.after(event, calendar, at));
    }

    private void change(TherapistId therapistId, UnaryOperator<Calendar> change) {
        calendars.computeIfPresent(therapistId, (id, calendar) -> change.apply(calendar));
    }
}

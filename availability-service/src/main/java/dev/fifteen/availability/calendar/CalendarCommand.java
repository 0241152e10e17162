package dev.fifteen.availability.calendar;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.Licence;
import dev.fifteen.contracts.availability.WorkingHours;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a calendar can be told. Said twice, each is silence. */
public sealed interface CalendarCommand {

    TherapistId therapistId();

    /** The name of the calendar's event stream: a therapist's profile has one of its own. */
    @TargetAggregateIdentifier
    default String calendarId() {
        return calendarOf(therapistId());
    }

    static String calendarOf(TherapistId therapistId) {
        return therapistId + "/calendar";
    }

    /** The practice took the therapist in. */
    record OpenCalendar(TherapistId therapistId, ZoneId zone, List<Licence> licences) implements CalendarCommand {}

    /** The therapist lives by another zone or holds other licences. Consultations that were confirmed stand. */
    record ChangeCredentials(TherapistId therapistId, ZoneId zone, List<Licence> licences) implements CalendarCommand {}

    /** The therapist takes no further consultations. */
    record CloseCalendar(TherapistId therapistId) implements CalendarCommand {}

    /** The therapist can be met at these hours, and at no others. The zone becomes that of the whole calendar. */
    record ChangeWorkingHours(TherapistId therapistId, ZoneId zone, List<WorkingHours> hours)
            implements CalendarCommand {}

    record ChangeCalendarRules(TherapistId therapistId, CalendarRules rules) implements CalendarCommand {}

    /**
     * A consultation asks for a slot.
     *
     * @param place where the client will be
     */
    record HoldSlot(TherapistId therapistId, ConsultationId consultationId, Quarter start, Place place)
            implements CalendarCommand {}

    /** The consultation is confirmed. */
    record TakeSlot(TherapistId therapistId, ConsultationId consultationId, Quarter start) implements CalendarCommand {}

    /** The consultation is over before it began, or was never given a slot. */
    record ReleaseSlot(TherapistId therapistId, ConsultationId consultationId) implements CalendarCommand {}
}

package dev.fifteen.availability.calendar;

import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.BlockId;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.HoursRange;
import dev.fifteen.contracts.availability.Licence;
import dev.fifteen.contracts.availability.WorkingHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

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

    /** On that day of the therapist's zone these hours hold instead of the weekly ones; none on a day off. */
    record OverrideHours(TherapistId therapistId, LocalDate date, List<HoursRange> hours) implements CalendarCommand {}

    /** The weekly hours hold again on that day. */
    record RemoveOverride(TherapistId therapistId, LocalDate date) implements CalendarCommand {}

    /**
     * The therapist keeps that time for something else. What is held in it and not taken yet is given up.
     *
     * @param note what for; it goes into no event
     */
    record BlockTime(
            TherapistId therapistId,
            BlockId blockId,
            QuarterRange time,
            @Nullable String note) implements CalendarCommand {}

    record UnblockTime(TherapistId therapistId, BlockId blockId) implements CalendarCommand {}

    /**
     * An imported calendar says when the therapist is busy: these times and, as far as that calendar is concerned, no others. It takes
     * no slot from a consultation that has it.
     */
    record ReplaceBusyTimes(TherapistId therapistId, FeedId feedId, List<QuarterRange> busy)
            implements CalendarCommand {}

    record ChangeCalendarRules(TherapistId therapistId, CalendarRules rules) implements CalendarCommand {}

    /**
     * A consultation asks for a slot. Those that it has already do not stand in its way.
     *
     * @param place where the client will be
     * @param licenceOverride why no licence is asked for there; absent where one is
     */
    record HoldSlot(
            TherapistId therapistId,
            ConsultationId consultationId,
            Quarter start,
            Place place,
            @Nullable LicenceOverride licenceOverride)
            implements CalendarCommand {}

    /**
     * A slot is to be offered to somebody who waits for one.
     *
     * @param place where the client will be
     */
    record ReserveSlot(TherapistId therapistId, ConsultationId consultationId, Quarter start, Place place)
            implements CalendarCommand {}

    /** The consultation is confirmed. */
    record TakeSlot(TherapistId therapistId, ConsultationId consultationId, Quarter start) implements CalendarCommand {}

    /** Staff let the consultation take place where it stands though the therapist may hold no licence there. */
    record OverrideLicence(TherapistId therapistId, ConsultationId consultationId, LicenceOverride reason)
            implements CalendarCommand {}

    /** The consultation was moved: the new slot becomes what the old one is, and the old one is released. */
    record MoveSlot(TherapistId therapistId, ConsultationId consultationId, Quarter from, Quarter to)
            implements CalendarCommand {}

    /** The consultation stays where it is, so that the slot it should have been moved to is released. */
    record AbandonMove(TherapistId therapistId, ConsultationId consultationId, Quarter start)
            implements CalendarCommand {}

    /** The consultation is over before it began, or was never given a slot. */
    record ReleaseSlot(TherapistId therapistId, ConsultationId consultationId) implements CalendarCommand {}
}

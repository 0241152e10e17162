package dev.fifteen.availability.desk;

import dev.fifteen.availability.calendar.Calendar;
import dev.fifteen.availability.calendar.CalendarCommand;
import dev.fifteen.availability.calendar.Calendars;
import dev.fifteen.availability.calendar.UnknownTherapist;
import dev.fifteen.availability.memory.Decisions;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Component;

/** What the doors to a calendar have in common. */
@Component
class Desk {

    private static final Period AHEAD = Period.ofYears(2);

    private final Decisions decisions;
    private final Calendars calendars;
    private final Clock clock;

    Desk(Decisions decisions, Calendars calendars, Clock clock) {
        this.decisions = decisions;
        this.calendars = calendars;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Calendar calendar(TherapistId therapistId) {
        return calendars.find(therapistId).orElseThrow(Problem::notFound);
    }

    void decide(CalendarCommand command) {
        try {
            decisions.make(command);
        } catch (UnknownTherapist unknown) {
            throw Problem.notFound();
        }
    }

    /**
     * A day that can still be given other hours.
     *
     * @throws Problem that names the date if it is none, has passed or is too far away
     */
    LocalDate dayAhead(TherapistId therapistId, String date) {
        LocalDate today = LocalDate.ofInstant(now(), calendar(therapistId).zone());
        LocalDate day = day(date);
        if (day.isBefore(today) || day.isAfter(today.plus(AHEAD))) {
            throw Problem.invalid("date", "must be from today to two years ahead");
        }
        return day;
    }

    static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("date", "must be a date such as 2027-01-11");
        }
    }
}

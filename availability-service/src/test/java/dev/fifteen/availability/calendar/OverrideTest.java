package dev.fifteen.availability.calendar;

import static dev.fifteen.contracts.availability.RefusalReason.OUTSIDE_HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.availability.calendar.CalendarCommand.OverrideHours;
import dev.fifteen.availability.calendar.CalendarCommand.RemoveOverride;
import dev.fifteen.contracts.availability.OverrideRemoved;
import dev.fifteen.contracts.availability.WorkingHoursChanged;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverrideTest extends CalendarOfNoa {

    private static final OverrideHours EVENING = new OverrideHours(NOA, MONDAY, ranges("18:00-18:30"));

    @Test
    void givesADayOtherHours() {
        open().when(EVENING).expectEvents(hoursOf(MONDAY, "18:00-18:30"));
    }

    @Test
    void isSilentOnTheSameHours() {
        open(hoursOf(MONDAY, "18:00-18:30")).when(EVENING).expectNoEvents();
    }

    @Test
    void replacesAnEarlierOne() {
        open(hoursOf(MONDAY)).when(EVENING).expectEvents(hoursOf(MONDAY, "18:00-18:30"));
    }

    @Test
    void needsATherapist() {
        fixture.givenNoPriorActivity().when(EVENING).expectException(UnknownTherapist.class);
    }

    @Test
    void isRemoved() {
        open(hoursOf(MONDAY)).when(new RemoveOverride(NOA, MONDAY)).expectEvents(new OverrideRemoved(NOA, MONDAY));
    }

    @Test
    void isRemovedOnce() {
        open(hoursOf(MONDAY), new OverrideRemoved(NOA, MONDAY))
                .when(new RemoveOverride(NOA, MONDAY))
                .expectNoEvents();
    }

    @Test
    void closesTheWeeklyHoursOfItsDay() {
        open(rules(15, 60, 0, 0, 120, 1, 4), hoursOf(MONDAY))
                .when(hold(FIRST, NINE))
                .expectEvents(refused(
                        FIRST,
                        NINE,
                        OUTSIDE_HOURS,
                        TOMORROW_AT_NINE,
                        TOMORROW_AT_NINE.plus(4),
                        TOMORROW_AT_NINE.plus(8)));
    }

    @Test
    void opensItsOwn() {
        open(hoursOf(MONDAY, "18:00-18:30"))
                .when(hold(FIRST, NINE.plus(36)))
                .expectEvents(heldNow(FIRST, NINE.plus(36)));
    }

    @Test
    void countsStartsFromItsOwnBeginning() {
        open(rules(15, 60, 0, 0, 120, 0, 4), hoursOf(MONDAY, "09:30-11:00"))
                .when(hold(FIRST, TEN))
                .expectEvents(refused(FIRST, TEN, OUTSIDE_HOURS, TEN.minus(2), TEN.plus(2)));
    }

    @Test
    void letsACallRunOnIntoTheNextDay() {
        LocalDate tuesday = MONDAY.plusDays(1);
        open(rules(30, 15, 0, 0, 120, 1, 4), hoursOf(MONDAY, "23:45-24:00"), hoursOf(tuesday, "00:00-00:15"))
                .when(hold(FIRST, NINE.plus(59)))
                .expectSuccessfulHandlerExecution()
                .expectState(calendar -> assertThat(calendar.calendar().slots()).hasSize(1));
    }

    @Test
    void leavesTheOtherDaysAlone() {
        open(hoursOf(MONDAY)).when(hold(FIRST, TOMORROW_AT_NINE)).expectEvents(heldNow(FIRST, TOMORROW_AT_NINE));
    }

    @Test
    void staysWithItsDateWhenTheTherapistMoves() {
        ZoneId toronto = ZoneId.of("America/Toronto");
        open(hoursOf(MONDAY, "13:00-14:00"), new WorkingHoursChanged(NOA, toronto, List.of()))
                .when(hold(FIRST, TEN))
                .expectEvents(heldNow(FIRST, TEN));
    }
}

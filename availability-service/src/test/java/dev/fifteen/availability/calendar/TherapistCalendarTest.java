package dev.fifteen.availability.calendar;

import static dev.fifteen.contracts.availability.RefusalReason.THERAPIST_RETIRED;

import dev.fifteen.availability.calendar.CalendarCommand.ChangeCalendarRules;
import dev.fifteen.availability.calendar.CalendarCommand.ChangeCredentials;
import dev.fifteen.availability.calendar.CalendarCommand.ChangeWorkingHours;
import dev.fifteen.availability.calendar.CalendarCommand.CloseCalendar;
import dev.fifteen.availability.calendar.CalendarCommand.OpenCalendar;
import dev.fifteen.contracts.availability.SlotRefused;
import dev.fifteen.contracts.availability.WorkingHoursChanged;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TherapistCalendarTest extends CalendarOfNoa {

    @Nested
    class WhenNobodyIsKnown {

        @Test
        void refusesTheSlotAsIfTheTherapistHadRetired() {
            fixture.givenNoPriorActivity()
                    .andGivenCurrentTime(NOW)
                    .when(hold(FIRST, NINE))
                    .expectEvents(new SlotRefused(NOA, FIRST, NINE, THERAPIST_RETIRED, List.of()));
        }

        @Test
        void refusesAgainAfterARefusal() {
            fixture.given(new SlotRefused(NOA, FIRST, NINE, THERAPIST_RETIRED, List.of()))
                    .andGivenCurrentTime(NOW)
                    .when(hold(SECOND, NINE))
                    .expectEvents(new SlotRefused(NOA, SECOND, NINE, THERAPIST_RETIRED, List.of()));
        }

        @Test
        void hasNothingToRelease() {
            fixture.givenNoPriorActivity()
                    .when(release(FIRST))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void hasNoHoursToChange() {
            fixture.givenNoPriorActivity()
                    .when(new ChangeWorkingHours(NOA, LOS_ANGELES, HOURS))
                    .expectException(UnknownTherapist.class);
        }

        @Test
        void hasNoRulesToChangeThoughItRefusedASlot() {
            fixture.given(new SlotRefused(NOA, FIRST, NINE, THERAPIST_RETIRED, List.of()))
                    .when(new ChangeCalendarRules(NOA, RULES))
                    .expectException(UnknownTherapist.class);
        }

        @Test
        void opens() {
            fixture.givenNoPriorActivity()
                    .when(new OpenCalendar(NOA, LOS_ANGELES, LICENCES))
                    .expectEvents(OPENED);
        }

        @Test
        void opensThoughItRefusedASlot() {
            fixture.given(new SlotRefused(NOA, FIRST, NINE, THERAPIST_RETIRED, List.of()))
                    .when(new OpenCalendar(NOA, LOS_ANGELES, LICENCES))
                    .expectEvents(OPENED);
        }
    }

    @Nested
    class WhenOpen {

        @Test
        void opensOnce() {
            fixture.given(OPENED)
                    .when(new OpenCalendar(NOA, LOS_ANGELES, LICENCES))
                    .expectNoEvents();
        }

        @Test
        void setsHours() {
            fixture.given(OPENED)
                    .when(new ChangeWorkingHours(NOA, LOS_ANGELES, HOURS))
                    .expectEvents(HOURS_SET);
        }

        @Test
        void isSilentOnTheSameHours() {
            open().when(new ChangeWorkingHours(NOA, LOS_ANGELES, HOURS)).expectNoEvents();
        }

        @Test
        void movesToAnotherZoneWithTheHours() {
            ZoneId toronto = ZoneId.of("America/Toronto");
            open().when(new ChangeWorkingHours(NOA, toronto, HOURS))
                    .expectEvents(new WorkingHoursChanged(NOA, toronto, HOURS));
        }

        @Test
        void setsRules() {
            fixture.given(OPENED).when(new ChangeCalendarRules(NOA, RULES)).expectEvents(RULES_SET);
        }

        @Test
        void isSilentOnTheSameRules() {
            open().when(new ChangeCalendarRules(NOA, RULES)).expectNoEvents();
        }

        @Test
        void learnsOfNewLicences() {
            open().when(new ChangeCredentials(NOA, LOS_ANGELES, List.of()))
                    .expectEvents(new CredentialsChanged(NOA, new Credentials(LOS_ANGELES, List.of(), false)));
        }

        @Test
        void isSilentOnTheSameCredentials() {
            open().when(new ChangeCredentials(NOA, LOS_ANGELES, LICENCES)).expectNoEvents();
        }

        @Test
        void closes() {
            open().when(new CloseCalendar(NOA)).expectEvents(RETIRED);
        }

        @Test
        void closesOnce() {
            open(RETIRED).when(new CloseCalendar(NOA)).expectNoEvents();
        }

        @Test
        void staysClosedWhenCredentialsChange() {
            open(RETIRED)
                    .when(new ChangeCredentials(NOA, LOS_ANGELES, List.of()))
                    .expectEvents(new CredentialsChanged(NOA, new Credentials(LOS_ANGELES, List.of(), true)));
        }
    }
}

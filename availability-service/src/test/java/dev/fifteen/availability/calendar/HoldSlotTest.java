package dev.fifteen.availability.calendar;

import static dev.fifteen.contracts.LicenceOverride.TEMPORARY_PRACTICE;
import static dev.fifteen.contracts.availability.RefusalReason.DAY_FULL;
import static dev.fifteen.contracts.availability.RefusalReason.NOT_LICENSED;
import static dev.fifteen.contracts.availability.RefusalReason.OUTSIDE_HOURS;
import static dev.fifteen.contracts.availability.RefusalReason.SLOT_UNAVAILABLE;
import static dev.fifteen.contracts.availability.RefusalReason.THERAPIST_RETIRED;
import static dev.fifteen.contracts.availability.RefusalReason.TOO_FAR;
import static dev.fifteen.contracts.availability.RefusalReason.TOO_SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.availability.calendar.CalendarCommand.HoldSlot;
import dev.fifteen.availability.calendar.CalendarCommand.OverrideLicence;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.CalendarRules.Policy;
import dev.fifteen.contracts.availability.CalendarRulesChanged;
import dev.fifteen.contracts.availability.SlotHeld;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HoldSlotTest extends CalendarOfNoa {

    private static final Place ONTARIO = new Place("CA-ON");

    @Test
    void holdsItForTenMinutes() {
        open().when(hold(FIRST, NINE))
                .expectEvents(new SlotHeld(NOA, FIRST, NINE, NINE.plus(1), CALIFORNIA, NOW.plus(TEN_MINUTES), null))
                .expectScheduledDeadlineWithName(TEN_MINUTES, TherapistCalendar.HOLD);
    }

    @Test
    void holdsTheWholeLengthOfTheCall() {
        open(rules(45, 15, 0, 0, 120, 2, 4))
                .when(hold(FIRST, NINE))
                .expectEvents(new SlotHeld(NOA, FIRST, NINE, NINE.plus(3), CALIFORNIA, NOW.plus(TEN_MINUTES), null));
    }

    @Test
    void isSilentWhenTheSameConsultationAsksAgain() {
        open(held(FIRST, NINE)).when(hold(FIRST, NINE)).expectNoEvents().expectNoScheduledDeadlines();
    }

    @Test
    void isSilentWhenTheSameConsultationHasIt() {
        open(held(FIRST, NINE), taken(FIRST, NINE)).when(hold(FIRST, NINE)).expectNoEvents();
    }

    @Test
    void refusesASecondHold() {
        open(held(FIRST, NINE))
                .when(hold(SECOND, NINE))
                .expectEvents(refused(
                        SECOND, NINE, SLOT_UNAVAILABLE, NINE.plus(1), NINE.plus(2), NINE.plus(3), TEN, NINE.plus(5)));
    }

    @Test
    void refusesWhatIsTaken() {
        open(held(FIRST, TEN), taken(FIRST, TEN))
                .when(hold(SECOND, TEN))
                .expectEvents(refused(
                        SECOND,
                        TEN,
                        SLOT_UNAVAILABLE,
                        TEN.minus(1),
                        TEN.plus(1),
                        TEN.minus(2),
                        TEN.plus(2),
                        TEN.minus(3)));
    }

    @Test
    void refusesACallThatRunsIntoTheNext() {
        open(rules(30, 15, 0, 0, 120, 0, 4), held(FIRST, TEN))
                .when(hold(SECOND, TEN.minus(1)))
                .expectEvents(refused(
                        SECOND,
                        TEN.minus(1),
                        SLOT_UNAVAILABLE,
                        TEN.minus(2),
                        TEN.minus(3),
                        TEN.plus(1),
                        NINE,
                        TEN.plus(2)));
    }

    @Test
    void givesAgainWhatWasReleased() {
        open(held(FIRST, NINE), released(FIRST, NINE)).when(hold(SECOND, NINE)).expectEvents(heldNow(SECOND, NINE));
    }

    @Test
    void refusesWithinTheNotice() {
        open(rules(15, 15, 0, 0, 121, 0, 4))
                .when(hold(FIRST, NINE))
                .expectEvents(
                        refused(FIRST, NINE, TOO_SOON, NINE.plus(1), NINE.plus(2), NINE.plus(3), TEN, NINE.plus(5)));
    }

    @Test
    void refusesThePast() {
        open(rules(15, 15, 0, 0, 0, 0, 4))
                .when(hold(FIRST, NINE.minus(9)))
                .expectEvents(
                        refused(FIRST, NINE.minus(9), TOO_SOON, NINE, NINE.plus(1), NINE.plus(2), NINE.plus(3), TEN));
    }

    @Test
    void refusesBeyondTheHorizon() {
        open(rules(15, 60, 0, 0, 120, 0, 4))
                .when(hold(FIRST, TOMORROW_AT_NINE))
                .expectEvents(refused(FIRST, TOMORROW_AT_NINE, TOO_FAR, TEN.plus(4), TEN, NINE));
    }

    @Test
    void refusesTheEndOfTime() {
        open(rules(15, 60, 0, 0, 120, 0, 4))
                .when(hold(FIRST, new Quarter(Integer.MAX_VALUE)))
                .expectEvents(refused(FIRST, new Quarter(Integer.MAX_VALUE), NOT_LICENSED, TEN.plus(4), TEN, NINE));
    }

    @Test
    void refusesOutsideHours() {
        open(rules(15, 60, 0, 0, 120, 0, 4))
                .when(hold(FIRST, TEN.plus(8)))
                .expectEvents(refused(FIRST, TEN.plus(8), OUTSIDE_HOURS, TEN.plus(4), TEN, NINE));
    }

    @Test
    void refusesAStartBetweenTwo() {
        open(rules(15, 60, 0, 0, 120, 0, 4))
                .when(hold(FIRST, TEN.plus(1)))
                .expectEvents(refused(FIRST, TEN.plus(1), OUTSIDE_HOURS, TEN, TEN.plus(4), NINE));
    }

    @Test
    void refusesADayThatIsFull() {
        open(rules(15, 60, 0, 0, 120, 1, 1), held(FIRST, NINE))
                .when(hold(SECOND, TEN))
                .expectEvents(refused(
                        SECOND, TEN, DAY_FULL, TOMORROW_AT_NINE, TOMORROW_AT_NINE.plus(4), TOMORROW_AT_NINE.plus(8)));
    }

    @Test
    void refusesWhereNoLicenceHolds() {
        fixture.given(OPENED, HOURS_SET, RULES_SET)
                .andGivenCurrentTime(NOW)
                .when(new HoldSlot(NOA, FIRST, NINE, ONTARIO, null))
                .expectEvents(refused(FIRST, NINE, NOT_LICENSED));
    }

    @Test
    void asksForNoLicenceWhereStaffOverrideIt() {
        open().when(new HoldSlot(NOA, FIRST, NINE, ONTARIO, TEMPORARY_PRACTICE))
                .expectEvents(new SlotHeld(
                        NOA, FIRST, NINE, NINE.plus(1), ONTARIO, NOW.plus(TEN_MINUTES), null, TEMPORARY_PRACTICE));
    }

    @Test
    void holdsToAllElseWhereStaffOverrideALicence() {
        open(held(SECOND, NINE))
                .when(new HoldSlot(NOA, FIRST, NINE, ONTARIO, TEMPORARY_PRACTICE))
                .expectEvents(refused(
                        FIRST,
                        NINE,
                        SLOT_UNAVAILABLE,
                        NINE.plus(1),
                        NINE.plus(2),
                        NINE.plus(3),
                        NINE.plus(4),
                        NINE.plus(5)));
        open(RETIRED)
                .when(new HoldSlot(NOA, FIRST, NINE, ONTARIO, TEMPORARY_PRACTICE))
                .expectEvents(refused(FIRST, NINE, THERAPIST_RETIRED));
    }

    @Test
    void letsACallStandForWhichStaffOverrideALicenceLater() {
        var override = new OverrideLicence(NOA, FIRST, TEMPORARY_PRACTICE);
        open(new SlotHeld(NOA, FIRST, NINE, NINE.plus(1), ONTARIO, NOW, null), taken(FIRST, NINE))
                .when(override)
                .expectEvents(new SlotLicenceOverridden(NOA, FIRST, TEMPORARY_PRACTICE))
                .expectState(calendar ->
                        assertThat(calendar.calendar().conflicts(NOW)).isEmpty());
        open(
                        new SlotHeld(NOA, FIRST, NINE, NINE.plus(1), ONTARIO, NOW, null),
                        new SlotLicenceOverridden(NOA, FIRST, TEMPORARY_PRACTICE))
                .when(override)
                .expectNoEvents();
        open().when(override).expectNoEvents();
    }

    @Test
    void breaksNoCallWithoutALicenceThatStaffHaveOverridden() {
        open(new SlotHeld(NOA, FIRST, NINE, NINE.plus(1), ONTARIO, NOW, null, TEMPORARY_PRACTICE), taken(FIRST, NINE))
                .when(take(FIRST, NINE))
                .expectNoEvents()
                .expectState(calendar ->
                        assertThat(calendar.calendar().conflicts(NOW)).isEmpty());
    }

    @Test
    void refusesTheDayAfterALicenceEnds() {
        Quarter friday = NINE.plus(4 * 96);
        open(rules(15, 60, 0, 0, 120, 10, 4))
                .when(hold(FIRST, friday))
                .expectEvents(refused(
                        FIRST,
                        friday,
                        NOT_LICENSED,
                        friday.minus(96 - 8),
                        friday.minus(96 - 4),
                        friday.minus(96),
                        friday.minus(2 * 96 - 8),
                        friday.minus(2 * 96 - 4)));
    }

    @Test
    void refusesForATherapistWhoHasRetired() {
        open(RETIRED).when(hold(FIRST, NINE)).expectEvents(refused(FIRST, NINE, THERAPIST_RETIRED));
    }

    @Nested
    class WhenTheTherapistApproves {

        @Test
        void gives24HoursToAnswer() {
            Quarter wednesday = NINE.plus(2 * 96);
            Instant deadline = NOW.plus(Duration.ofHours(24));
            open(approval(24))
                    .when(hold(FIRST, wednesday))
                    .expectEvents(new SlotHeld(
                            NOA, FIRST, wednesday, wednesday.plus(1), CALIFORNIA, deadline.plus(TEN_MINUTES), deadline))
                    .expectScheduledDeadlineWithName(Duration.ofHours(24).plus(TEN_MINUTES), TherapistCalendar.HOLD);
        }

        @Test
        void wantsTheAnswerAnHourAheadOfTheCall() {
            Instant deadline = NINE.start().minus(Duration.ofHours(1));
            open(approval(24))
                    .when(hold(FIRST, NINE))
                    .expectEvents(new SlotHeld(
                            NOA, FIRST, NINE, NINE.plus(1), CALIFORNIA, deadline.plus(TEN_MINUTES), deadline));
        }

        @Test
        void givesHalfOfTheTimeWhereAnHourAheadHasPassed() {
            Instant now = NINE.start().minus(Duration.ofMinutes(30));
            Instant deadline = NINE.start().minus(Duration.ofMinutes(15));
            fixture.given(
                            OPENED,
                            HOURS_SET,
                            new CalendarRulesChanged(
                                    NOA, new CalendarRules(15, 15, 0, 0, 0, 2, 4, Policy.APPROVAL, 24)))
                    .andGivenCurrentTime(now)
                    .when(hold(FIRST, NINE))
                    .expectEvents(new SlotHeld(
                            NOA, FIRST, NINE, NINE.plus(1), CALIFORNIA, deadline.plus(TEN_MINUTES), deadline));
        }
    }
}

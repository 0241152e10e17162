package dev.fifteen.availability.calendar;

import static dev.fifteen.contracts.availability.RefusalReason.SLOT_UNAVAILABLE;

import dev.fifteen.contracts.availability.HoldExpired;
import dev.fifteen.contracts.availability.WorkingHoursChanged;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeptSlotTest extends CalendarOfNoa {

    @Nested
    class WhenHeld {

        @Test
        void isTakenByItsConsultation() {
            open(held(FIRST, NINE)).when(take(FIRST, NINE)).expectEvents(taken(FIRST, NINE));
        }

        @Test
        void isNotTakenByAnother() {
            open(held(FIRST, NINE))
                    .when(take(SECOND, NINE))
                    .expectException(SlotNotKept.class)
                    .expectNoEvents();
        }

        @Test
        void isNotTakenAtAnotherStart() {
            open(held(FIRST, NINE))
                    .when(take(FIRST, TEN))
                    .expectException(SlotNotKept.class)
                    .expectNoEvents();
        }

        @Test
        void isReleased() {
            open(held(FIRST, NINE)).when(release(FIRST)).expectEvents(released(FIRST, NINE));
        }

        @Test
        void runsOut() {
            open().andGivenCommands(hold(FIRST, NINE))
                    .whenTimeElapses(TEN_MINUTES)
                    .expectEvents(new HoldExpired(NOA, FIRST, NINE));
        }

        @Test
        void doesNotRunOutBefore() {
            open().andGivenCommands(hold(FIRST, NINE))
                    .whenTimeElapses(TEN_MINUTES.minusSeconds(1))
                    .expectNoEvents();
        }

        @Test
        void doesNotRunOutOnceTaken() {
            open().andGivenCommands(hold(FIRST, NINE), take(FIRST, NINE))
                    .whenTimeElapses(TEN_MINUTES)
                    .expectNoEvents();
        }

        @Test
        void doesNotRunOutOnceReleased() {
            open().andGivenCommands(hold(FIRST, NINE), release(FIRST))
                    .whenTimeElapses(TEN_MINUTES)
                    .expectNoEvents();
        }

        @Test
        void runsOutOnce() {
            open().andGivenCommands(hold(FIRST, NINE))
                    .andGiven(new HoldExpired(NOA, FIRST, NINE))
                    .whenTimeElapses(TEN_MINUTES)
                    .expectNoEvents();
        }
    }

    @Nested
    class WhenTheHoldRanOut {

        private final HoldExpired expired = new HoldExpired(NOA, FIRST, NINE);

        @Test
        void keepsTheSlotFromOthers() {
            open(rules(15, 60, 0, 0, 120, 0, 4), held(FIRST, NINE), expired)
                    .when(hold(SECOND, NINE))
                    .expectEvents(refused(SECOND, NINE, SLOT_UNAVAILABLE, TEN, TEN.plus(4)));
        }

        @Test
        void isTakenByAConfirmationThatWasOnItsWay() {
            open(held(FIRST, NINE), expired).when(take(FIRST, NINE)).expectEvents(taken(FIRST, NINE));
        }

        @Test
        void isReleasedByTheEndOfTheConsultation() {
            open(held(FIRST, NINE), expired).when(release(FIRST)).expectEvents(released(FIRST, NINE));
        }
    }

    @Nested
    class WhenTaken {

        @Test
        void isTakenOnce() {
            open(held(FIRST, NINE), taken(FIRST, NINE)).when(take(FIRST, NINE)).expectNoEvents();
        }

        @Test
        void isReleased() {
            open(held(FIRST, NINE), taken(FIRST, NINE)).when(release(FIRST)).expectEvents(released(FIRST, NINE));
        }

        @Test
        void staysTakenWhenTheHoursAreGone() {
            open(held(FIRST, NINE), taken(FIRST, NINE), new WorkingHoursChanged(NOA, LOS_ANGELES, List.of()))
                    .when(release(FIRST))
                    .expectEvents(released(FIRST, NINE));
        }
    }

    @Nested
    class WhenReleased {

        @Test
        void isReleasedOnce() {
            open(held(FIRST, NINE), released(FIRST, NINE)).when(release(FIRST)).expectNoEvents();
        }

        @Test
        void isNotTakenAnyMore() {
            open(held(FIRST, NINE), released(FIRST, NINE))
                    .when(take(FIRST, NINE))
                    .expectException(SlotNotKept.class);
        }
    }
}

package dev.fifteen.availability.calendar;

import static dev.fifteen.contracts.availability.RefusalReason.OUTSIDE_HOURS;
import static dev.fifteen.contracts.availability.RefusalReason.SLOT_UNAVAILABLE;

import dev.fifteen.availability.calendar.CalendarCommand.AbandonMove;
import dev.fifteen.availability.calendar.CalendarCommand.MoveSlot;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotReleased;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MoveTest extends CalendarOfNoa {

    private static final MoveSlot MOVE = new MoveSlot(NOA, FIRST, NINE, TEN);
    private static final AbandonMove ABANDON = new AbandonMove(NOA, FIRST, TEN);

    @Nested
    class WhenAsked {

        @Test
        void holdsTheNewSlotBesideTheOldOne() {
            open(held(FIRST, NINE), taken(FIRST, NINE)).when(hold(FIRST, TEN)).expectEvents(heldNow(FIRST, TEN));
        }

        @Test
        void overlapsItself() {
            open(rules(60, 15, 0, 0, 120, 0, 4), hour(FIRST, NINE), taken(FIRST, NINE))
                    .when(hold(FIRST, NINE.plus(1)))
                    .expectEvents(new SlotHeld(
                            NOA, FIRST, NINE.plus(1), NINE.plus(5), CALIFORNIA, NOW.plus(TEN_MINUTES), null));
        }

        @Test
        void staysOffOthers() {
            open(rules(15, 60, 0, 0, 120, 0, 4), held(FIRST, NINE), taken(FIRST, NINE), held(SECOND, TEN))
                    .when(hold(FIRST, TEN))
                    .expectEvents(refused(FIRST, TEN, SLOT_UNAVAILABLE, TEN.plus(4)));
        }

        @Test
        void doesNotCountItselfInTheCapOfTheDay() {
            open(rules(15, 15, 0, 0, 120, 0, 1), held(FIRST, NINE), taken(FIRST, NINE))
                    .when(hold(FIRST, TEN))
                    .expectEvents(heldNow(FIRST, TEN));
        }

        @Test
        void isNotOfferedWhatItHas() {
            open(rules(15, 60, 0, 0, 120, 0, 4), held(FIRST, TEN), taken(FIRST, TEN))
                    .when(hold(FIRST, TEN.plus(1)))
                    .expectEvents(refused(FIRST, TEN.plus(1), OUTSIDE_HOURS, TEN.plus(4), NINE));
        }
    }

    @Nested
    class WhenMoved {

        @Test
        void takesTheNewSlotAndReleasesTheOldOne() {
            open(held(FIRST, NINE), taken(FIRST, NINE), held(FIRST, TEN))
                    .when(MOVE)
                    .expectEvents(taken(FIRST, TEN), released(FIRST, NINE));
        }

        @Test
        void staysHeldWhereItWasHeld() {
            open(held(FIRST, NINE), held(FIRST, TEN)).when(MOVE).expectEvents(released(FIRST, NINE));
        }

        @Test
        void isMovedOnce() {
            open(held(FIRST, TEN), taken(FIRST, TEN)).when(MOVE).expectNoEvents();
        }

        @Test
        void keepsWhatItWasMovedToNowhere() {
            open(held(FIRST, NINE), taken(FIRST, NINE))
                    .when(new MoveSlot(NOA, FIRST, NINE, NINE))
                    .expectNoEvents();
        }

        @Test
        void isNotMovedToASlotThatIsNotItsOwn() {
            open(held(FIRST, NINE), taken(FIRST, NINE), held(SECOND, TEN))
                    .when(MOVE)
                    .expectException(SlotNotKept.class)
                    .expectNoEvents();
        }

        @Test
        void freesOnlyWhatTheNewSlotDoesNotNeed() {
            open(
                            rules(15, 15, 0, 0, 120, 0, 4),
                            hour(FIRST, NINE),
                            taken(FIRST, NINE),
                            hour(FIRST, NINE.plus(1)),
                            taken(FIRST, NINE.plus(1)),
                            new SlotReleased(NOA, FIRST, NINE, NINE.plus(4)))
                    .when(hold(SECOND, NINE.plus(1)))
                    .expectEvents(refused(
                            SECOND,
                            NINE.plus(1),
                            SLOT_UNAVAILABLE,
                            NINE,
                            NINE.plus(5),
                            NINE.plus(6),
                            NINE.plus(7),
                            NINE.plus(8)));
        }
    }

    @Nested
    class WhenAbandoned {

        @Test
        void releasesTheNewSlotOnly() {
            open(held(FIRST, NINE), taken(FIRST, NINE), held(FIRST, TEN))
                    .when(ABANDON)
                    .expectEvents(released(FIRST, TEN));
        }

        @Test
        void isSilentWhereNothingWasHeld() {
            open(held(FIRST, NINE), taken(FIRST, NINE)).when(ABANDON).expectNoEvents();
        }

        @Test
        void doesNotReleaseWhatIsTaken() {
            open(held(FIRST, TEN), taken(FIRST, TEN)).when(ABANDON).expectNoEvents();
        }
    }

    @Test
    void endsWithTheConsultation() {
        open(held(FIRST, NINE), taken(FIRST, NINE), held(FIRST, TEN))
                .when(release(FIRST))
                .expectEvents(released(FIRST, NINE), released(FIRST, TEN));
    }

    private static SlotHeld hour(ConsultationId consultation, Quarter start) {
        return new SlotHeld(NOA, consultation, start, start.plus(4), CALIFORNIA, NOW, null);
    }
}

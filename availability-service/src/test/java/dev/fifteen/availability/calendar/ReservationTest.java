package dev.fifteen.availability.calendar;

import static dev.fifteen.contracts.availability.RefusalReason.BLOCKED;
import static dev.fifteen.contracts.availability.RefusalReason.SLOT_UNAVAILABLE;
import static dev.fifteen.contracts.availability.RefusalReason.TOO_SOON;

import dev.fifteen.availability.calendar.CalendarCommand.BlockTime;
import dev.fifteen.availability.calendar.CalendarCommand.ReserveSlot;
import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.ReservationRefused;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotReserved;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReservationTest extends CalendarOfNoa {

    @Test
    void keepsAnOpenSlotForSomebodyWhoWaits() {
        open().when(reserve(FIRST, NINE)).expectEvents(reserved(FIRST, NINE)).expectNoScheduledDeadlines();
    }

    @Test
    void isSilentWhenItIsKeptAlready() {
        open(reserved(FIRST, NINE)).when(reserve(FIRST, NINE)).expectNoEvents();
    }

    @Test
    void doesNotReserveWhatSomebodyElseHas() {
        open(held(FIRST, NINE)).when(reserve(SECOND, NINE)).expectEvents(notReserved(SECOND, NINE));
    }

    @Test
    void doesNotReserveWithinTheNotice() {
        open().when(reserve(FIRST, NINE.minus(1)))
                .expectEvents(new ReservationRefused(NOA, FIRST, NINE.minus(1), TOO_SOON));
    }

    @Test
    void givesNobodyElseWhatIsReserved() {
        open(reserved(FIRST, NINE))
                .when(hold(SECOND, NINE))
                .expectEvents(refused(
                        SECOND, NINE, SLOT_UNAVAILABLE, NINE.plus(1), NINE.plus(2), NINE.plus(3), TEN, NINE.plus(5)));
    }

    @Test
    void holdsWhatItReservedThoughTheNoticeHasPassed() {
        open(reserved(FIRST, NINE))
                .andGivenCurrentTime(NOW.plus(Duration.ofHours(1)))
                .when(hold(FIRST, NINE))
                .expectEvents(new SlotHeld(
                        NOA,
                        FIRST,
                        NINE,
                        NINE.plus(1),
                        CALIFORNIA,
                        NOW.plus(Duration.ofHours(1)).plus(TEN_MINUTES),
                        null));
    }

    @Test
    void takesWhatWasReservedAndHeld() {
        open(reserved(FIRST, NINE), held(FIRST, NINE)).when(take(FIRST, NINE)).expectEvents(taken(FIRST, NINE));
    }

    @Test
    void releasesWhatWasNotWanted() {
        open(reserved(FIRST, NINE)).when(release(FIRST)).expectEvents(released(FIRST, NINE));
    }

    @Test
    void releasesOnceWhatWasReservedAndHeld() {
        open(reserved(FIRST, NINE), held(FIRST, NINE)).when(release(FIRST)).expectEvents(released(FIRST, NINE));
    }

    @Test
    void takesItBackWhereTheTherapistNeedsTheTime() {
        open(reserved(FIRST, NINE))
                .when(new BlockTime(NOA, LUNCH, new QuarterRange(NINE, TEN), null))
                .expectEvents(blocked(LUNCH, NINE, TEN), new ReservationRefused(NOA, FIRST, NINE, BLOCKED));
    }

    @Test
    void refusesThenToHoldIt() {
        open(reserved(FIRST, NINE), blocked(LUNCH, NINE, TEN), new ReservationRefused(NOA, FIRST, NINE, BLOCKED))
                .when(hold(FIRST, NINE))
                .expectEvents(refused(FIRST, NINE, BLOCKED, TEN, TEN.plus(1), TEN.plus(2), TEN.plus(3), TEN.plus(4)));
    }

    private static ReserveSlot reserve(ConsultationId consultation, Quarter start) {
        return new ReserveSlot(NOA, consultation, start, CALIFORNIA);
    }

    private static SlotReserved reserved(ConsultationId consultation, Quarter start) {
        return new SlotReserved(NOA, consultation, start, start.plus(1), CALIFORNIA);
    }

    private static ReservationRefused notReserved(ConsultationId consultation, Quarter start) {
        return new ReservationRefused(NOA, consultation, start, SLOT_UNAVAILABLE);
    }
}

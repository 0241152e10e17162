package dev.fifteen.availability.calendar;

import static dev.fifteen.contracts.availability.RefusalReason.BLOCKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.fifteen.availability.calendar.CalendarCommand.BlockTime;
import dev.fifteen.availability.calendar.CalendarCommand.UnblockTime;
import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.BlockId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.HoldExpired;
import dev.fifteen.contracts.availability.TimeUnblocked;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BlockTest extends CalendarOfNoa {

    private static final QuarterRange TEN_TO_ELEVEN = new QuarterRange(TEN, TEN.plus(4));
    private static final BlockTime BLOCK = new BlockTime(NOA, LUNCH, TEN_TO_ELEVEN, "dentist");

    @Test
    void isMadeAndItsNoteKeptElsewhere() {
        open().when(BLOCK).expectEvents(blocked(LUNCH, TEN, TEN.plus(4)));
        verify(notes).put(NOA, new Block(LUNCH, TEN_TO_ELEVEN), "dentist", NOW.minusSeconds(35 * 86_400));
    }

    @Test
    void isMadeOnce() {
        open(blocked(LUNCH, TEN, TEN.plus(4))).when(BLOCK).expectNoEvents();
        verify(notes, never()).put(any(), any(), any(), any());
    }

    @Test
    void needsATherapist() {
        fixture.givenNoPriorActivity().when(BLOCK).expectException(UnknownTherapist.class);
    }

    @Test
    void isOneOfFiveHundredAtMost() {
        open(blocks(NINE)).when(BLOCK).expectException(TooManyBlocks.class);
    }

    @Test
    void isNotCountedOnceItIsOver() {
        open(blocks(NINE.minus(200))).when(BLOCK).expectEvents(blocked(LUNCH, TEN, TEN.plus(4)));
    }

    @Test
    void isRemovedWithItsNote() {
        open(blocked(LUNCH, TEN, TEN.plus(4)))
                .when(new UnblockTime(NOA, LUNCH))
                .expectEvents(new TimeUnblocked(NOA, LUNCH));
        verify(notes).remove(LUNCH);
    }

    @Test
    void isNotThereOnceRemoved() {
        open(blocked(LUNCH, TEN, TEN.plus(4)), new TimeUnblocked(NOA, LUNCH))
                .when(new UnblockTime(NOA, LUNCH))
                .expectException(UnknownBlock.class);
    }

    @Test
    void closesItsTime() {
        open(rules(15, 60, 0, 0, 120, 0, 4), blocked(LUNCH, TEN, TEN.plus(4)))
                .when(hold(FIRST, TEN))
                .expectEvents(refused(FIRST, TEN, BLOCKED, NINE, TEN.plus(4)));
    }

    @Test
    void opensItsTimeWhenItIsRemoved() {
        open(blocked(LUNCH, TEN, TEN.plus(4)), new TimeUnblocked(NOA, LUNCH))
                .when(hold(FIRST, TEN))
                .expectEvents(heldNow(FIRST, TEN));
    }

    @Nested
    class WithBuffers {

        private final Object rules = rules(15, 15, 30, 15, 120, 0, 4);
        private final Object block = blocked(LUNCH, TEN, TEN.plus(4));

        @Test
        void keepsTheTimeAfterACallFree() {
            open(rules, block).when(hold(FIRST, TEN.minus(2))).expectEvents(heldNow(FIRST, TEN.minus(2)));
        }

        @Test
        void refusesACallThatEndsTooLate() {
            open(rules, block)
                    .when(hold(FIRST, TEN.minus(1)))
                    .expectEvents(refused(
                            FIRST, TEN.minus(1), BLOCKED, TEN.minus(2), TEN.minus(3), NINE, TEN.plus(6), TEN.plus(7)));
        }

        @Test
        void refusesACallThatBeginsTooEarly() {
            open(rules, block)
                    .when(hold(FIRST, TEN.plus(5)))
                    .expectEvents(refused(
                            FIRST, TEN.plus(5), BLOCKED, TEN.plus(6), TEN.plus(7), TEN.minus(2), TEN.minus(3), NINE));
        }

        @Test
        void keepsTheTimeBeforeACallFree() {
            open(rules, block).when(hold(FIRST, TEN.plus(6))).expectEvents(heldNow(FIRST, TEN.plus(6)));
        }
    }

    @Nested
    class OverAHold {

        @Test
        void refusesWhatWasHeldAndKeepsItUntilBookingAnswers() {
            open(rules(15, 60, 0, 0, 120, 0, 4), held(FIRST, TEN), held(SECOND, NINE))
                    .when(BLOCK)
                    .expectEvents(blocked(LUNCH, TEN, TEN.plus(4)), refused(FIRST, TEN, BLOCKED, TEN.plus(4)))
                    .expectState(noa -> assertThat(noa.calendar().slots()).hasSize(2));
        }

        @Test
        void leavesWhatOnlyTouchesIt() {
            open(held(FIRST, TEN.minus(1)), held(SECOND, TEN.plus(4)))
                    .when(BLOCK)
                    .expectEvents(blocked(LUNCH, TEN, TEN.plus(4)));
        }

        @Test
        void leavesWhatIsTaken() {
            open(held(FIRST, TEN), taken(FIRST, TEN)).when(BLOCK).expectEvents(blocked(LUNCH, TEN, TEN.plus(4)));
        }

        @Test
        void saysSoOnce() {
            open(held(FIRST, TEN), blocked(LUNCH, TEN, TEN.plus(4)), refused(FIRST, TEN, BLOCKED))
                    .when(new BlockTime(NOA, new BlockId(new UUID(0, 9)), TEN_TO_ELEVEN, null))
                    .expectEvents(blocked(new BlockId(new UUID(0, 9)), TEN, TEN.plus(4)));
        }

        @Test
        void isTakenByAConfirmationThatWasOnItsWay() {
            open(held(FIRST, TEN), blocked(LUNCH, TEN, TEN.plus(4)), refused(FIRST, TEN, BLOCKED))
                    .when(take(FIRST, TEN))
                    .expectEvents(taken(FIRST, TEN));
        }

        @Test
        void isReleasedWhenItIsDeclined() {
            open(held(FIRST, TEN), blocked(LUNCH, TEN, TEN.plus(4)), refused(FIRST, TEN, BLOCKED))
                    .when(release(FIRST))
                    .expectEvents(released(FIRST, TEN));
        }

        @Test
        void asksAgainWhenTheHoldRunsOut() {
            open().andGivenCommands(hold(FIRST, TEN), BLOCK)
                    .whenTimeElapses(TEN_MINUTES)
                    .expectEvents(new HoldExpired(NOA, FIRST, TEN));
        }
    }

    private static Object[] blocks(Quarter first) {
        return IntStream.range(0, 500)
                .mapToObj(i -> blocked(new BlockId(new UUID(1, i)), first, first.plus(1)))
                .toArray();
    }
}

package dev.fifteen.availability.calendar;

import static dev.fifteen.contracts.availability.RefusalReason.BUSY_ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.availability.calendar.CalendarCommand.ReplaceBusyTimes;
import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.Quarter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BusyTimeTest extends CalendarOfNoa {

    private static final FeedId OTHER_FEED = new FeedId(new UUID(0, 6));

    @Test
    void isWhatAFeedSays() {
        open().when(says(range(TEN, 4))).expectEvents(changed(List.of(range(TEN, 4)), List.of()));
    }

    @Test
    void isSilentWhereNothingChanged() {
        open(changed(List.of(range(TEN, 4)), List.of()))
                .when(says(range(TEN, 2), range(TEN.plus(1), 3)))
                .expectNoEvents();
    }

    @Test
    void tellsTheDifferenceOnly() {
        open(changed(List.of(range(TEN, 4), range(TOMORROW_AT_NINE, 2)), List.of()))
                .when(says(range(TEN.plus(2), 4), range(TOMORROW_AT_NINE, 2)))
                .expectEvents(changed(List.of(range(TEN.plus(4), 2)), List.of(range(TEN, 2))));
    }

    @Test
    void isClearedByAnEmptyFeed() {
        open(changed(List.of(range(TEN, 4)), List.of()))
                .when(says())
                .expectEvents(changed(List.of(), List.of(range(TEN, 4))));
    }

    @Test
    void isNotClearedByAnotherFeed() {
        open(
                        changed(List.of(range(TEN, 4)), List.of()),
                        new BusyTimesChanged(NOA, OTHER_FEED, List.of(range(TEN, 4)), List.of()))
                .when(says())
                .expectEvents(changed(List.of(), List.of(range(TEN, 4))))
                .expectState(noa -> assertThat(noa.calendar().busy()).containsOnlyKeys(OTHER_FEED));
    }

    @Test
    void goesByItselfOnceItIsPast() {
        Quarter six = NINE.minus(12);
        open(changed(List.of(range(six, 4), range(TEN, 4)), List.of()))
                .when(says(range(TEN, 4)))
                .expectNoEvents();
    }

    @Test
    void isNotToldOfThePast() {
        Quarter halfPastSix = NINE.minus(10);
        open().when(says(range(halfPastSix, 4)))
                .expectEvents(changed(List.of(range(halfPastSix.plus(2), 2)), List.of()));
    }

    @Test
    void needsATherapist() {
        fixture.givenNoPriorActivity()
                .andGivenCurrentTime(NOW)
                .when(says(range(TEN, 4)))
                .expectException(UnknownTherapist.class);
    }

    @Test
    void closesItsTime() {
        open(rules(15, 60, 0, 0, 120, 0, 4), changed(List.of(range(TEN, 1)), List.of()))
                .when(hold(FIRST, TEN))
                .expectEvents(refused(FIRST, TEN, BUSY_ELSEWHERE, NINE, TEN.plus(4)));
    }

    @Test
    void keepsTheBuffersFree() {
        open(rules(15, 15, 15, 0, 120, 0, 4), changed(List.of(range(TEN, 4)), List.of()))
                .when(hold(FIRST, TEN.plus(4)))
                .expectEvents(refused(
                        FIRST,
                        TEN.plus(4),
                        BUSY_ELSEWHERE,
                        TEN.plus(5),
                        TEN.plus(6),
                        TEN.plus(7),
                        TEN.minus(1),
                        TEN.minus(2)));
    }

    @Test
    void takesNoSlotFromAConsultationThatHoldsIt() {
        open(held(FIRST, TEN)).when(says(range(TEN, 4))).expectEvents(changed(List.of(range(TEN, 4)), List.of()));
    }

    private static ReplaceBusyTimes says(QuarterRange... busy) {
        return new ReplaceBusyTimes(NOA, FEED, List.of(busy));
    }

    private static BusyTimesChanged changed(List<QuarterRange> added, List<QuarterRange> removed) {
        return new BusyTimesChanged(NOA, FEED, added, removed);
    }

    private static QuarterRange range(Quarter from, int quarters) {
        return new QuarterRange(from, from.plus(quarters));
    }
}

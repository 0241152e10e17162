package dev.fifteen.booking.waiting;

import dev.fifteen.booking.waiting.WaitingCommand.DisavowWaitingClient;
import dev.fifteen.booking.waiting.WaitingCommand.EraseWaitingClient;
import dev.fifteen.booking.waiting.WaitingCommand.JoinWaitingList;
import dev.fifteen.booking.waiting.WaitingCommand.LeaveWaitingList;
import dev.fifteen.booking.waiting.WaitingCommand.OfferSlot;
import dev.fifteen.booking.waiting.WaitingCommand.PassOffer;
import dev.fifteen.booking.waiting.WaitingCommand.PrepareOffer;
import dev.fifteen.booking.waiting.WaitingCommand.TakeOffer;
import dev.fifteen.booking.waiting.WaitingCommand.WithdrawOffer;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.booking.AddressDisavowed;
import dev.fifteen.contracts.booking.ClientErased;
import dev.fifteen.contracts.booking.OfferEnded;
import dev.fifteen.contracts.booking.OfferPrepared;
import dev.fifteen.contracts.booking.OfferTaken;
import dev.fifteen.contracts.booking.SlotOffered;
import dev.fifteen.contracts.booking.WaitingListJoined;
import dev.fifteen.contracts.booking.WaitingListLeft;
import dev.fifteen.contracts.booking.Wishes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WaitingPlaceTest {

    private static final ConsultationId ID = new ConsultationId(UUID.randomUUID());
    private static final PersonId ANN = new PersonId(UUID.randomUUID());
    private static final TherapistId NOA = new TherapistId(UUID.randomUUID());
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Place CALIFORNIA = new Place("US-CA");
    private static final Instant NOON = Instant.parse("2027-01-04T17:00:00Z");
    private static final Instant TWO = NOON.plus(Duration.ofHours(2));
    private static final Quarter START = Quarter.parse("2027-01-11T17:00:00Z");
    private static final Quarter END = START.plus(1);
    private static final Instant UNTIL = Instant.parse("2027-02-02T05:00:00Z");
    private static final Wishes ANY = new Wishes(List.of(), List.of(), null, LocalDate.parse("2027-02-01"));

    private static final WaitingListJoined JOINED = new WaitingListJoined(
            ID, null, "individual", Channel.VIDEO, "en", CALIFORNIA, NEW_YORK, ANN, null, ANY, UNTIL);
    private static final OfferPrepared PREPARED = new OfferPrepared(ID, NOA, START, CALIFORNIA);
    private static final SlotOffered OFFERED = new SlotOffered(ID, ANN, NOA, START, END, TWO, 1);
    private static final OfferTaken TAKEN = new OfferTaken(ID, NOA, START);

    private final AggregateTestFixture<WaitingPlace> place = new AggregateTestFixture<>(WaitingPlace.class);

    @BeforeEach
    void provideWhatThePlaceUses() {
        place.registerInjectableResource(new FixtureClock());
        place.registerInjectableResource(new OfferTimes(
                Duration.ofHours(2),
                Duration.ofMinutes(30),
                LocalTime.of(21, 0),
                LocalTime.of(8, 0),
                Duration.ofHours(1),
                2));
    }

    @Nested
    class WhenWaiting {

        @Test
        void isJoinedOnce() {
            place.given(JOINED)
                    .when(new JoinWaitingList(
                            ID,
                            null,
                            "individual",
                            Channel.VIDEO,
                            "en",
                            CALIFORNIA,
                            NEW_YORK,
                            ANN,
                            null,
                            ANY,
                            UNTIL,
                            null))
                    .expectNoEvents();
        }

        @Test
        void asksTheCalendarBeforeTheClient() {
            place.given(JOINED).when(new PrepareOffer(ID, NOA, START)).expectEvents(PREPARED);
        }

        @Test
        void hasNothingToTakeOrLetGo() {
            place.given(JOINED).when(new TakeOffer(ID)).expectException(NoOffer.class);
            place.given(JOINED).when(new PassOffer(ID)).expectNoEvents();
        }

        @Test
        void isLeft() {
            place.given(JOINED).when(new LeaveWaitingList(ID)).expectEvents(left(WaitingListLeft.Reason.OWN_WISH));
        }

        @Test
        void isForgotten() {
            place.given(JOINED)
                    .when(new EraseWaitingClient(ID, ANN))
                    .expectEvents(left(WaitingListLeft.Reason.ERASED), new ClientErased(ID, null, ANN));
        }
    }

    @Nested
    class WhenPrepared {

        @Test
        void isNotAskedAboutASecondSlot() {
            place.given(JOINED, PREPARED)
                    .when(new PrepareOffer(ID, NOA, START.plus(4)))
                    .expectNoEvents();
        }

        @Test
        void offersWhatTheCalendarKeeps() {
            place.given(JOINED, PREPARED)
                    .andGivenCurrentTime(NOON)
                    .when(new OfferSlot(ID, NOA, START, END))
                    .expectEvents(OFFERED)
                    .expectScheduledDeadlineWithName(Duration.ofHours(2), WaitingPlace.OFFER_END);
        }

        @Test
        void givesBackWhatComesTooLate() {
            place.given(JOINED, PREPARED)
                    .andGivenCurrentTime(START.start().minusSeconds(60))
                    .when(new OfferSlot(ID, NOA, START, END))
                    .expectEvents(ended(OfferEnded.Reason.UNAVAILABLE));
        }

        @Test
        void goesOnWaitingWhereTheCalendarRefuses() {
            place.given(JOINED, PREPARED)
                    .when(new WithdrawOffer(ID, NOA, START))
                    .expectEvents(ended(OfferEnded.Reason.UNAVAILABLE));
        }

        @Test
        void hasNothingToTakeYet() {
            place.given(JOINED, PREPARED)
                    .andGivenCurrentTime(NOON)
                    .when(new TakeOffer(ID))
                    .expectException(NoOffer.class);
        }

        @Test
        void givesTheSlotBackWhenItIsLeft() {
            place.given(JOINED, PREPARED)
                    .when(new LeaveWaitingList(ID))
                    .expectEvents(ended(OfferEnded.Reason.LEFT), left(WaitingListLeft.Reason.OWN_WISH));
        }
    }

    @Nested
    class WhenOffered {

        @Test
        void isTaken() {
            place.given(JOINED, PREPARED, OFFERED)
                    .andGivenCurrentTime(NOON)
                    .when(new TakeOffer(ID))
                    .expectEvents(TAKEN);
        }

        @Test
        void isNotTakenAtTheMomentItLapses() {
            place.given(JOINED, PREPARED, OFFERED)
                    .andGivenCurrentTime(TWO)
                    .when(new TakeOffer(ID))
                    .expectException(NoOffer.class);
        }

        @Test
        void isLetGo() {
            place.given(JOINED, PREPARED, OFFERED)
                    .when(new PassOffer(ID))
                    .expectEvents(ended(OfferEnded.Reason.PASSED));
        }

        @Test
        void isSilentWhenTheCalendarSaysItAgain() {
            place.given(JOINED, PREPARED, OFFERED)
                    .andGivenCurrentTime(NOON)
                    .when(new OfferSlot(ID, NOA, START, END))
                    .expectNoEvents();
        }

        @Test
        void isSilentAboutAnotherSlotsEnd() {
            place.given(JOINED, PREPARED, OFFERED)
                    .when(new WithdrawOffer(ID, NOA, START.plus(4)))
                    .expectNoEvents();
        }

        @Test
        void isWithdrawnWhereTheTherapistNeedsTheTime() {
            place.given(JOINED, PREPARED, OFFERED)
                    .when(new WithdrawOffer(ID, NOA, START))
                    .expectEvents(ended(OfferEnded.Reason.UNAVAILABLE));
        }
    }

    @Nested
    class WhenOver {

        @Test
        void isTakenOnce() {
            place.given(JOINED, PREPARED, OFFERED, TAKEN)
                    .when(new TakeOffer(ID))
                    .expectNoEvents();
        }

        @Test
        void cannotBeLetGoWhenItIsTaken() {
            place.given(JOINED, PREPARED, OFFERED, TAKEN)
                    .when(new PassOffer(ID))
                    .expectException(NoOffer.class);
        }

        @Test
        void isNotLeftWhenItIsACall() {
            place.given(JOINED, PREPARED, OFFERED, TAKEN)
                    .when(new LeaveWaitingList(ID))
                    .expectNoEvents();
        }

        @Test
        void endsWithAWordThatItWasNotTheirs() {
            var disavowed = new AddressDisavowed(ID, null, ANN);
            var left = left(WaitingListLeft.Reason.OWN_WISH);
            place.given(JOINED, PREPARED, OFFERED)
                    .when(new DisavowWaitingClient(ID, ANN))
                    .expectEvents(disavowed, ended(OfferEnded.Reason.LEFT), left);
            place.given(JOINED, left).when(new DisavowWaitingClient(ID, ANN)).expectEvents(disavowed);
            place.given(JOINED, disavowed, left)
                    .when(new DisavowWaitingClient(ID, ANN))
                    .expectNoEvents();
        }

        @Test
        void hearsOfADisavowalAsACallOnceItIsOne() {
            place.given(JOINED, PREPARED, OFFERED, TAKEN)
                    .when(new DisavowWaitingClient(ID, ANN))
                    .expectException(ConcurrencyException.class);
        }

        @Test
        void isLeftOnceAndAskedNoMore() {
            var left = left(WaitingListLeft.Reason.OWN_WISH);
            place.given(JOINED, left).when(new LeaveWaitingList(ID)).expectNoEvents();
            place.given(JOINED, left).when(new PrepareOffer(ID, NOA, START)).expectNoEvents();
            place.given(JOINED, PREPARED, ended(OfferEnded.Reason.LEFT), left)
                    .when(new OfferSlot(ID, NOA, START, END))
                    .expectNoEvents();
        }
    }

    private static OfferEnded ended(OfferEnded.Reason reason) {
        return new OfferEnded(ID, NOA, START, reason);
    }

    private static WaitingListLeft left(WaitingListLeft.Reason reason) {
        return new WaitingListLeft(ID, ANN, UNTIL, reason);
    }

    /** Reads the time that a fixture believes in. */
    private final class FixtureClock extends Clock {

        @Override
        public Instant instant() {
            return place.currentTime();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

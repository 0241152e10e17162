package dev.fifteen.booking.consultation;

import static dev.fifteen.booking.ConsultationStatus.AWAITING_APPROVAL;
import static dev.fifteen.booking.ConsultationStatus.CANCELLED;
import static dev.fifteen.booking.ConsultationStatus.CONFIRMED;
import static dev.fifteen.booking.ConsultationStatus.DECLINED;
import static dev.fifteen.booking.ConsultationStatus.EXPIRED;
import static dev.fifteen.booking.ConsultationStatus.REQUESTED;
import static dev.fifteen.contracts.booking.DeclineReason.SLOT_UNAVAILABLE;
import static dev.fifteen.contracts.booking.DeclineReason.THERAPIST_REFUSED;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.decision.ConflictingState.ApprovalNotAwaited;
import dev.fifteen.booking.decision.ConflictingState.ConsultationOver;
import dev.fifteen.booking.decision.ConflictingState.DifferentRequest;
import dev.fifteen.booking.decision.ConsultationCommand.ApproveConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.CancelConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.DenySlot;
import dev.fifteen.booking.decision.ConsultationCommand.EndHold;
import dev.fifteen.booking.decision.ConsultationCommand.GrantSlot;
import dev.fifteen.booking.decision.ConsultationCommand.RefuseConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.RequestConsultation;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ConsultationAwaitsApproval;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.booking.ConsultationDeclined;
import dev.fifteen.contracts.booking.ConsultationExpired;
import dev.fifteen.contracts.booking.ConsultationRequested;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsultationTest {

    private static final ConsultationId ID = new ConsultationId(UUID.randomUUID());
    private static final TherapistId THERAPIST = new TherapistId(UUID.randomUUID());
    private static final PersonId CLIENT = new PersonId(UUID.randomUUID());
    private static final Quarter NINE = Quarter.parse("2027-01-11T17:00:00Z");
    private static final Quarter TEN = NINE.plus(4);
    private static final Instant DEADLINE = NINE.start().minusSeconds(7200);

    private static final ConsultationRequested requested = requestedAt(NINE);
    private static final ConsultationAwaitsApproval awaitsApproval =
            new ConsultationAwaitsApproval(ID, THERAPIST, NINE, NINE.plus(1), DEADLINE);
    private static final ConsultationConfirmed confirmed = new ConsultationConfirmed(ID, THERAPIST, NINE, NINE.plus(1));
    private static final ConsultationDeclined declined =
            new ConsultationDeclined(ID, THERAPIST, SLOT_UNAVAILABLE, RefusalReason.SLOT_UNAVAILABLE, List.of(TEN));
    private static final ConsultationDeclined refused =
            new ConsultationDeclined(ID, THERAPIST, THERAPIST_REFUSED, null, List.of());
    private static final ConsultationExpired expired = new ConsultationExpired(ID, THERAPIST);

    private static final RequestConsultation request = requestAt(NINE);
    private static final GrantSlot confirm = new GrantSlot(ID, NINE, NINE.plus(1), null);
    private static final GrantSlot awaitApproval = new GrantSlot(ID, NINE, NINE.plus(1), DEADLINE);
    private static final DenySlot decline = new DenySlot(ID, NINE, RefusalReason.SLOT_UNAVAILABLE, List.of(TEN));
    private static final EndHold expire = new EndHold(ID, NINE);
    private static final ApproveConsultation approve = new ApproveConsultation(ID);
    private static final RefuseConsultation refuse = new RefuseConsultation(ID);

    private FixtureConfiguration<Consultation> consultation = new AggregateTestFixture<>(Consultation.class);
    private Instant now = DEADLINE.minusSeconds(86_400);

    @BeforeEach
    void hangUpTheClock() {
        consultation.registerInjectableResource(new TestClock());
    }

    @Nested
    class WhenUnknown {

        @Test
        void isRequested() {
            consultation.givenNoPriorActivity().when(request).expectEvents(requested);
        }

        @Test
        void cannotBeCancelled() {
            consultation
                    .givenNoPriorActivity()
                    .when(cancelledBy(Actor.CLIENT))
                    .expectNoEvents()
                    .expectException(org.axonframework.modelling.command.AggregateNotFoundException.class);
        }
    }

    @Nested
    class WhenRequested {

        @Test
        void takesTheSameRequestInSilence() {
            consultation
                    .given(requested)
                    .when(request)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void refusesAnotherRequestWithItsId() {
            consultation.given(requested).when(requestAt(TEN)).expectNoEvents().expectException(DifferentRequest.class);
        }

        @Test
        void isConfirmedByTheCalendar() {
            consultation.given(requested).when(confirm).expectEvents(confirmed);
        }

        @Test
        void awaitsApprovalUntilTheDeadline() {
            consultation
                    .given(requested)
                    .when(awaitApproval)
                    .expectEvents(awaitsApproval)
                    .expectScheduledDeadlineWithName(DEADLINE, Consultation.APPROVAL_DEADLINE);
        }

        @Test
        void isDeclinedWithTheNearestOpenings() {
            consultation.given(requested).when(decline).expectEvents(declined);
        }

        @Test
        void expiresWithItsHold() {
            consultation.given(requested).when(expire).expectEvents(expired);
        }

        @Test
        void isCancelledByTheClient() {
            consultation.given(requested).when(cancelledBy(Actor.CLIENT)).expectEvents(cancelled(Actor.CLIENT));
        }

        @Test
        void expiresWhenTheCalendarAnswersAfterTheStart() {
            now = NINE.start();
            consultation.given(requested).when(confirm).expectEvents(expired);
        }

        @Test
        void doesNotHearOfAnotherSlot() {
            consultation
                    .given(requested)
                    .when(new GrantSlot(ID, TEN, TEN.plus(1), null))
                    .expectNoEvents();
        }

        @Test
        void refusesAnApprovalNobodyAskedFor() {
            consultation.given(requested).when(approve).expectNoEvents().expectException(ApprovalNotAwaited.class);
        }

        @Test
        void refusesARefusalNobodyAskedFor() {
            consultation.given(requested).when(refuse).expectNoEvents().expectException(ApprovalNotAwaited.class);
        }
    }

    @Nested
    class WhenAwaitingApproval {

        @Test
        void isConfirmedByTheTherapist() {
            consultation.given(requested, awaitsApproval).when(approve).expectEvents(confirmed);
        }

        @Test
        void isDeclinedByTheTherapist() {
            consultation.given(requested, awaitsApproval).when(refuse).expectEvents(refused);
        }

        @Test
        void expiresAtTheDeadline() {
            consultation
                    .given(requested)
                    .andGivenCommands(awaitApproval)
                    .whenThenTimeAdvancesTo(DEADLINE)
                    .expectEvents(expired);
        }

        @Test
        void expiresWithItsHold() {
            consultation.given(requested, awaitsApproval).when(expire).expectEvents(expired);
        }

        @Test
        void isNotApprovedAtTheDeadlineThoughTheTimerHasNotCome() {
            now = DEADLINE;
            consultation
                    .given(requested, awaitsApproval)
                    .when(approve)
                    .expectNoEvents()
                    .expectException(ApprovalNotAwaited.class);
        }

        @Test
        void isCancelledByAnyone() {
            consultation
                    .given(requested, awaitsApproval)
                    .when(cancelledBy(Actor.STAFF))
                    .expectEvents(cancelled(Actor.STAFF));
        }

        @Test
        void takesTheCalendarsWordOnlyOnce() {
            consultation.given(requested, awaitsApproval).when(awaitApproval).expectNoEvents();
        }
    }

    @Nested
    class WhenConfirmed {

        @Test
        void isCancelledByTheTherapist() {
            consultation
                    .given(requested, confirmed)
                    .when(cancelledBy(Actor.THERAPIST))
                    .expectEvents(cancelled(Actor.THERAPIST));
        }

        @Test
        void isNotCancelledOnceTheCallHasBegun() {
            now = NINE.start();
            consultation
                    .given(requested, confirmed)
                    .when(cancelledBy(Actor.CLIENT))
                    .expectNoEvents()
                    .expectException(ConsultationOver.class);
        }

        @Test
        void takesASecondApprovalInSilence() {
            consultation
                    .given(requested, awaitsApproval, confirmed)
                    .when(approve)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void isNotRefusedAnyMore() {
            consultation
                    .given(requested, awaitsApproval, confirmed)
                    .when(refuse)
                    .expectNoEvents()
                    .expectException(ApprovalNotAwaited.class);
        }

        @Test
        void outlivesTheApprovalDeadline() {
            consultation
                    .given(requested)
                    .andGivenCommands(awaitApproval, approve)
                    .whenThenTimeAdvancesTo(DEADLINE.plusSeconds(1))
                    .expectNoEvents();
        }
    }

    /** Over is over: nothing the calendar says, late, twice or out of turn, brings a consultation back. */
    @Nested
    class WhenDecided {

        static Stream<Decided> decided() {
            return Stream.of(
                    new Decided(CONFIRMED, confirmed),
                    new Decided(DECLINED, declined),
                    new Decided(DECLINED, refused),
                    new Decided(CANCELLED, cancelled(Actor.CLIENT)),
                    new Decided(EXPIRED, expired));
        }

        @ParameterizedTest
        @MethodSource("decided")
        void takesWhateverTheCalendarSaysInSilence(Decided decided) {
            for (var word : List.of(confirm, awaitApproval, decline, expire)) {
                newFixture()
                        .given(requested, decided.event)
                        .when(word)
                        .expectSuccessfulHandlerExecution()
                        .expectNoEvents();
            }
        }

        @ParameterizedTest
        @MethodSource("decided")
        void takesItsRequestAgainInSilence(Decided decided) {
            consultation
                    .given(requested, decided.event)
                    .when(request)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Nested
    class WhenOver {

        static Stream<Decided> over() {
            return WhenDecided.decided().filter(decided -> !decided.status.isOpen());
        }

        @ParameterizedTest
        @MethodSource("over")
        void refusesToBeCancelledNamingItsState(Decided over) {
            consultation
                    .given(requested, over.event)
                    .when(cancelledBy(Actor.THERAPIST))
                    .expectNoEvents()
                    .expectException(ConsultationOver.class)
                    .expectExceptionMessage("This consultation is over: " + over.status);
        }

        @ParameterizedTest
        @MethodSource("over")
        void refusesAnApproval(Decided over) {
            consultation
                    .given(requested, over.event)
                    .when(approve)
                    .expectNoEvents()
                    .expectException(ApprovalNotAwaited.class);
        }

        @Test
        void takesASecondCancelByTheSameInSilence() {
            consultation
                    .given(requested, cancelled(Actor.CLIENT))
                    .when(cancelledBy(Actor.CLIENT))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void takesASecondRefusalInSilence() {
            consultation
                    .given(requested, awaitsApproval, refused)
                    .when(refuse)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void staysCancelledAtTheApprovalDeadline() {
            consultation
                    .given(requested)
                    .andGivenCommands(awaitApproval, cancelledBy(Actor.CLIENT))
                    .whenThenTimeAdvancesTo(DEADLINE.plusSeconds(1))
                    .expectNoEvents();
        }
    }

    @Test
    void onlyTheOpenStatesAreOpen() {
        org.assertj.core.api.Assertions.assertThat(
                        Stream.of(ConsultationStatus.values()).filter(ConsultationStatus::isOpen))
                .containsExactlyInAnyOrder(REQUESTED, AWAITING_APPROVAL, CONFIRMED);
    }

    record Decided(ConsultationStatus status, BookingEvent event) {}

    private FixtureConfiguration<Consultation> newFixture() {
        return new AggregateTestFixture<>(Consultation.class).registerInjectableResource(new TestClock());
    }

    private static CancelConsultation cancelledBy(Actor actor) {
        return new CancelConsultation(ID, actor, null);
    }

    private static ConsultationCancelled cancelled(Actor by) {
        return new ConsultationCancelled(ID, THERAPIST, by);
    }

    private static ConsultationRequested requestedAt(Quarter start) {
        return new ConsultationRequested(
                ID, THERAPIST, start, "individual", Channel.VIDEO, "en", new Place("US-CA"), zone(), CLIENT, null);
    }

    private static RequestConsultation requestAt(Quarter start) {
        return new RequestConsultation(
                ID,
                THERAPIST,
                start,
                "individual",
                Channel.VIDEO,
                "en",
                new Place("US-CA"),
                zone(),
                CLIENT,
                null,
                null);
    }

    private static ZoneId zone() {
        return ZoneId.of("America/Los_Angeles");
    }

    private class TestClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}

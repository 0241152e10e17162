package dev.fifteen.booking.decision;

import static dev.fifteen.booking.decision.Told.ANN;
import static dev.fifteen.booking.decision.Told.DAN;
import static dev.fifteen.booking.decision.Told.DEADLINE;
import static dev.fifteen.booking.decision.Told.ELEVEN;
import static dev.fifteen.booking.decision.Told.ID;
import static dev.fifteen.booking.decision.Told.LATER_DEADLINE;
import static dev.fifteen.booking.decision.Told.NINE;
import static dev.fifteen.booking.decision.Told.PLACE;
import static dev.fifteen.booking.decision.Told.TEN;
import static dev.fifteen.booking.decision.Told.THERAPIST;
import static dev.fifteen.booking.decision.Told.awaitsApproval;
import static dev.fifteen.booking.decision.Told.confirmed;
import static dev.fifteen.booking.decision.Told.given;

import dev.fifteen.booking.decision.ConflictingState.ConsultationOver;
import dev.fifteen.booking.decision.ConflictingState.MovePending;
import dev.fifteen.booking.decision.ConflictingState.NotDecidedYet;
import dev.fifteen.booking.decision.ConflictingState.PersonWithdrawn;
import dev.fifteen.booking.decision.ConsultationCommand.ApproveConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.CancelConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.DenySlot;
import dev.fifteen.booking.decision.ConsultationCommand.EndApproval;
import dev.fifteen.booking.decision.ConsultationCommand.EndHold;
import dev.fifteen.booking.decision.ConsultationCommand.GrantSlot;
import dev.fifteen.booking.decision.ConsultationCommand.RescheduleConsultation;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.booking.ConsultationAwaitsApproval;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.booking.ConsultationDeclined;
import dev.fifteen.contracts.booking.ConsultationExpired;
import dev.fifteen.contracts.booking.ConsultationRescheduled;
import dev.fifteen.contracts.booking.DeclineReason;
import dev.fifteen.contracts.booking.PartnerWithdrew;
import dev.fifteen.contracts.booking.RescheduleDeclined;
import dev.fifteen.contracts.booking.RescheduleRequested;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MoveTest {

    private static final RescheduleConsultation toTen = new RescheduleConsultation(ID, TEN, Actor.CLIENT, ANN, null);
    private static final RescheduleRequested wish =
            new RescheduleRequested(ID, THERAPIST, NINE, TEN, PLACE, Actor.CLIENT);
    private static final ConsultationRescheduled moved =
            new ConsultationRescheduled(ID, THERAPIST, NINE, TEN, TEN.plus(1), Actor.CLIENT);
    private static final RescheduleDeclined denied =
            new RescheduleDeclined(ID, THERAPIST, TEN, RefusalReason.DAY_FULL, List.of(ELEVEN));
    private static final GrantSlot grant = new GrantSlot(ID, TEN, TEN.plus(1), null);

    @Nested
    class WhenConfirmed {

        @Test
        void asksTheCalendarFirst() {
            given(confirmed).when(toTen).then(wish);
        }

        @Test
        void takesAMoveToItselfInSilence() {
            given(confirmed).when(to(NINE)).thenSilence();
        }

        @Test
        void isNotMovedOnceTheCallHasBegun() {
            given(confirmed).at(NINE.start()).when(toTen).thenRefused(ConsultationOver.class);
        }

        @Test
        void hearsNothingOfASlotNobodyWishesFor() {
            given(confirmed).when(grant).thenSilence();
            given(confirmed).when(denialOf(NINE)).thenSilence();
        }

        @Test
        void listensToNobodyWhoHasWithdrawn() {
            given(confirmed, new PartnerWithdrew(ID, THERAPIST, DAN))
                    .when(new RescheduleConsultation(ID, TEN, Actor.CLIENT, DAN, null))
                    .thenRefused(PersonWithdrawn.class);
        }
    }

    @Nested
    class WhenAMoveIsPending {

        @Test
        void movesWithTheCalendarsYes() {
            given(confirmed, wish).when(grant).then(moved);
        }

        @Test
        void needsNoSecondApproval() {
            given(confirmed, wish)
                    .when(new GrantSlot(ID, TEN, TEN.plus(1), LATER_DEADLINE))
                    .then(moved);
        }

        @Test
        void staysWithTheCalendarsNo() {
            given(confirmed, wish).when(denialOf(TEN)).then(denied);
        }

        @Test
        void staysWhenTheHoldRunsOut() {
            given(confirmed, wish)
                    .when(new EndHold(ID, TEN))
                    .then(new RescheduleDeclined(ID, THERAPIST, TEN, null, List.of()));
        }

        @Test
        void staysWhenTheCalendarsYesComesAfterTheNewStart() {
            given(confirmed, wish)
                    .at(TEN.start())
                    .when(grant)
                    .then(new RescheduleDeclined(ID, THERAPIST, TEN, null, List.of()));
        }

        @Test
        void takesTheSameWishInSilence() {
            given(confirmed, wish).when(toTen).thenSilence();
        }

        @Test
        void refusesAnotherWish() {
            given(confirmed, wish).when(to(ELEVEN)).thenRefused(MovePending.class);
            given(confirmed, wish).when(to(NINE)).thenRefused(MovePending.class);
        }

        @Test
        void canBeCancelledAndIsNotMovedAfterwards() {
            var cancelled = new ConsultationCancelled(ID, THERAPIST, Actor.CLIENT);
            given(confirmed, wish)
                    .when(new CancelConsultation(ID, Actor.CLIENT, ANN))
                    .then(cancelled);
            given(confirmed, wish, cancelled).when(grant).thenSilence();
        }
    }

    @Nested
    class WhenMoved {

        @Test
        void isWhereItWasMoved() {
            given(confirmed, wish, moved).when(to(TEN)).thenSilence();
            given(confirmed, wish, moved)
                    .at(NINE.start())
                    .when(to(NINE))
                    .then(new RescheduleRequested(ID, THERAPIST, TEN, NINE, PLACE, Actor.CLIENT));
        }

        @Test
        void takesTheCalendarsYesOnlyOnce() {
            given(confirmed, wish, moved).when(grant).thenSilence();
        }

        @Test
        void standsThoughTheCalendarTakesItsYesBack() {
            given(confirmed, wish, moved).when(denialOf(TEN)).thenSilence();
            given(confirmed, wish, moved).when(new EndHold(ID, TEN)).thenSilence();
        }

        @Test
        void canBeMovedAgainAfterARefusal() {
            given(confirmed, wish, denied).when(toTen).then(wish);
        }
    }

    @Nested
    class WhenAwaitingApproval {

        private final ConsultationAwaitsApproval awaitsLater =
                new ConsultationAwaitsApproval(ID, THERAPIST, TEN, TEN.plus(1), LATER_DEADLINE);
        private final GrantSlot grantUntil = new GrantSlot(ID, TEN, TEN.plus(1), LATER_DEADLINE);

        @Test
        void awaitsApprovalOfTheNewTime() {
            given(awaitsApproval, wish).when(grantUntil).then(moved, awaitsLater);
        }

        @Test
        void doesNotExpireAtTheOldDeadline() {
            given(awaitsApproval, wish, moved, awaitsLater)
                    .when(new EndApproval(ID, DEADLINE))
                    .thenSilence();
            given(awaitsApproval, wish, moved, awaitsLater)
                    .when(new EndApproval(ID, LATER_DEADLINE))
                    .then(new ConsultationExpired(ID, THERAPIST));
        }

        @Test
        void isConfirmedWhereTheCalendarsWordHasBecomeEnough() {
            given(awaitsApproval, wish)
                    .when(grant)
                    .then(moved, new ConsultationConfirmed(ID, THERAPIST, TEN, TEN.plus(1)));
        }

        @Test
        void isConfirmedWhereItIsBeforeItMoves() {
            given(awaitsApproval, wish).when(new ApproveConsultation(ID)).then(confirmed);
            given(awaitsApproval, wish, confirmed).when(grantUntil).then(moved);
        }

        @Test
        void losesASlotThatTheTherapistBlocks() {
            given(awaitsApproval)
                    .when(denialOf(NINE))
                    .then(new ConsultationDeclined(
                            ID, THERAPIST, DeclineReason.SLOT_UNAVAILABLE, RefusalReason.DAY_FULL, List.of(ELEVEN)));
        }
    }

    @Test
    void cannotBeMovedBeforeTheCalendarHasSpoken() {
        given().when(toTen).thenRefused(NotDecidedYet.class);
    }

    private static RescheduleConsultation to(Quarter start) {
        return new RescheduleConsultation(ID, start, Actor.CLIENT, ANN, null);
    }

    private static DenySlot denialOf(Quarter start) {
        return new DenySlot(ID, start, RefusalReason.DAY_FULL, List.of(ELEVEN));
    }
}

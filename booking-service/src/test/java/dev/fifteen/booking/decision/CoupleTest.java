package dev.fifteen.booking.decision;

import static dev.fifteen.booking.decision.Told.ANN;
import static dev.fifteen.booking.decision.Told.DAN;
import static dev.fifteen.booking.decision.Told.ID;
import static dev.fifteen.booking.decision.Told.NINE;
import static dev.fifteen.booking.decision.Told.THERAPIST;
import static dev.fifteen.booking.decision.Told.confirmed;
import static dev.fifteen.booking.decision.Told.given;

import dev.fifteen.booking.decision.ConflictingState.ConsultationOver;
import dev.fifteen.booking.decision.ConflictingState.NotInvited;
import dev.fifteen.booking.decision.ConflictingState.PersonWithdrawn;
import dev.fifteen.booking.decision.ConsultationCommand.AcceptAsPartner;
import dev.fifteen.booking.decision.ConsultationCommand.CancelConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.DisavowPerson;
import dev.fifteen.booking.decision.ConsultationCommand.WithdrawPerson;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.booking.AddressDisavowed;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.PartnerAccepted;
import dev.fifteen.contracts.booking.PartnerWithdrew;
import org.junit.jupiter.api.Test;

/** Ann asked, and brings Dan. */
class CoupleTest {

    private static final AcceptAsPartner danAccepts = new AcceptAsPartner(ID, DAN);
    private static final PartnerAccepted danAccepted = new PartnerAccepted(ID, THERAPIST, DAN);
    private static final PartnerWithdrew danWithdrew = new PartnerWithdrew(ID, THERAPIST, DAN);
    private static final PartnerWithdrew annWithdrew = new PartnerWithdrew(ID, THERAPIST, ANN);
    private static final AddressDisavowed danDisavowed = new AddressDisavowed(ID, THERAPIST, DAN);
    private static final AddressDisavowed annDisavowed = new AddressDisavowed(ID, THERAPIST, ANN);
    private static final ConsultationCancelled cancelled = new ConsultationCancelled(ID, THERAPIST, Actor.CLIENT);

    @Test
    void thePartnerAcceptsOnce() {
        given(confirmed).when(danAccepts).then(danAccepted);
        given().when(danAccepts).then(danAccepted);
        given(confirmed, danAccepted).when(danAccepts).thenSilence();
    }

    @Test
    void nobodyElseIsAskedToAccept() {
        given(confirmed).when(new AcceptAsPartner(ID, ANN)).thenRefused(NotInvited.class);
        given(cancelled).when(danAccepts).thenRefused(ConsultationOver.class);
        given(confirmed, danWithdrew).when(danAccepts).thenRefused(PersonWithdrawn.class);
    }

    @Test
    void oneWhoWithdrawsLeavesTheCallToTheOther() {
        given(confirmed).when(new WithdrawPerson(ID, DAN)).then(danWithdrew);
        given(confirmed).when(new WithdrawPerson(ID, ANN)).then(annWithdrew);
        given(confirmed, danWithdrew).when(new WithdrawPerson(ID, DAN)).thenSilence();
    }

    @Test
    void theLastOneWhoWithdrawsCancels() {
        given(confirmed, annWithdrew).when(new WithdrawPerson(ID, DAN)).then(cancelled);
    }

    @Test
    void nobodyWithdrawsFromACallThatHasBegun() {
        given(confirmed).at(NINE.start()).when(new WithdrawPerson(ID, DAN)).thenRefused(ConsultationOver.class);
    }

    @Test
    void whoHasWithdrawnCannotCancelForTheOther() {
        given(confirmed, danWithdrew)
                .when(new CancelConsultation(ID, Actor.CLIENT, DAN))
                .thenRefused(PersonWithdrawn.class);
        given(confirmed, danWithdrew)
                .when(new CancelConsultation(ID, Actor.CLIENT, ANN))
                .then(cancelled);
    }

    @Test
    void aDisavowedRequestEnds() {
        given(confirmed).when(new DisavowPerson(ID, ANN)).then(annDisavowed, cancelled);
    }

    @Test
    void aDisavowedPartnerIsRemoved() {
        given(confirmed).when(new DisavowPerson(ID, DAN)).then(danDisavowed, danWithdrew);
        given(confirmed, annWithdrew).when(new DisavowPerson(ID, DAN)).then(danDisavowed, cancelled);
    }

    @Test
    void aDisavowalIsHeardWhenAllIsOverToo() {
        given(cancelled).when(new DisavowPerson(ID, DAN)).then(danDisavowed);
        given(confirmed).at(NINE.start()).when(new DisavowPerson(ID, ANN)).then(annDisavowed);
        given(confirmed, danDisavowed, danWithdrew)
                .when(new DisavowPerson(ID, DAN))
                .thenSilence();
    }
}

package dev.fifteen.booking.decision;

import static dev.fifteen.booking.decision.Told.ANN;
import static dev.fifteen.booking.decision.Told.ELEVEN;
import static dev.fifteen.booking.decision.Told.ID;
import static dev.fifteen.booking.decision.Told.NINE;
import static dev.fifteen.booking.decision.Told.NOW;
import static dev.fifteen.booking.decision.Told.PLACE;
import static dev.fifteen.booking.decision.Told.TEN;
import static dev.fifteen.booking.decision.Told.THERAPIST;
import static dev.fifteen.booking.decision.Told.confirmed;
import static dev.fifteen.booking.decision.Told.given;
import static dev.fifteen.booking.decision.Told.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fifteen.booking.decision.ConflictingState.DifferentRequest;
import dev.fifteen.booking.decision.ConflictingState.MovePending;
import dev.fifteen.booking.decision.ConflictingState.NotDecidedYet;
import dev.fifteen.booking.decision.ConsultationCommand.OverrideLicence;
import dev.fifteen.booking.decision.ConsultationCommand.RequestConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.RescheduleConsultation;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.StaffId;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.booking.LicenceOverridden;
import dev.fifteen.contracts.booking.RescheduleDeclined;
import dev.fifteen.contracts.booking.RescheduleRequested;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LicenceOverrideTest {

    private static final StaffId RUTH = new StaffId(UUID.randomUUID());
    private static final OverrideByStaff compact = new OverrideByStaff(LicenceOverride.INTERSTATE_COMPACT, RUTH);
    private static final OverrideByStaff pending = new OverrideByStaff(LicenceOverride.LICENCE_PENDING, RUTH);

    @Nested
    class WhenAsked {

        @Test
        void saysWhoAnswersForIt() {
            var events = Decider.begin(ask(compact));

            assertThat(events.getLast()).isEqualTo(overridden(compact));
            assertThat(events.getFirst())
                    .isInstanceOfSatisfying(
                            ConsultationRequested.class,
                            asked -> assertThat(asked.licenceOverride()).isEqualTo(LicenceOverride.INTERSTATE_COMPACT));
        }

        @Test
        void isSilentWhenItIsSaidAgain() {
            assertThat(Decider.decide(begun(compact), ask(compact), NOW)).isEmpty();
        }

        @Test
        void isAnotherRequestForAnotherReason() {
            assertThatThrownBy(() -> Decider.decide(begun(compact), ask(pending), NOW))
                    .isInstanceOf(DifferentRequest.class);
            assertThatThrownBy(() -> Decider.decide(begun(null), ask(compact), NOW))
                    .isInstanceOf(DifferentRequest.class);
        }
    }

    @Nested
    class WhenMoved {

        @Test
        void saysItBeforeTheCalendarIsAsked() {
            given(confirmed).when(byStaff(TEN, compact)).then(overridden(compact), wish(TEN, Actor.STAFF, compact));
        }

        @Test
        void staysOverriddenWhoeverMovesItNext() {
            var moving = given(confirmed, overridden(compact));

            moving.when(new RescheduleConsultation(ID, TEN, Actor.CLIENT, ANN, null))
                    .then(wish(TEN, Actor.CLIENT, compact));
            moving.when(byStaff(TEN, null)).then(wish(TEN, Actor.STAFF, compact));
        }

        @Test
        void staysOverriddenThoughTheCalendarSaidNo() {
            given(
                            confirmed,
                            overridden(compact),
                            wish(TEN, Actor.STAFF, compact),
                            new RescheduleDeclined(ID, THERAPIST, TEN, null, List.of()))
                    .when(byStaff(ELEVEN, null))
                    .then(wish(ELEVEN, Actor.STAFF, compact));
        }

        @Test
        void saysOnceWhatIsSaidAgain() {
            given(confirmed, overridden(compact)).when(byStaff(TEN, compact)).then(wish(TEN, Actor.STAFF, compact));
            given(confirmed, overridden(compact), wish(TEN, Actor.STAFF, compact))
                    .when(byStaff(TEN, compact))
                    .thenSilence();
        }

        @Test
        void takesALaterReasonForTheOneThatHolds() {
            given(confirmed, overridden(compact))
                    .when(byStaff(TEN, pending))
                    .then(overridden(pending), wish(TEN, Actor.STAFF, pending));
        }

        @Test
        void doesNotOverrideWhatTheCalendarIsDecidingAlready() {
            given(confirmed, wish(TEN, Actor.CLIENT, null))
                    .when(byStaff(TEN, compact))
                    .thenRefused(MovePending.class);
        }
    }

    @Nested
    class WhenItStands {

        @Test
        void saysItWhereItStands() {
            given(confirmed).when(new OverrideLicence(ID, compact)).then(overridden(compact));
            given(confirmed, overridden(compact))
                    .when(new OverrideLicence(ID, pending))
                    .then(overridden(pending));
        }

        @Test
        void isSilentWhenItIsSaidAgain() {
            given(confirmed, overridden(compact))
                    .when(new OverrideLicence(ID, compact))
                    .thenSilence();
        }

        @Test
        void doesNotOverrideWhatTheCalendarIsDecidingAlready() {
            given(confirmed, wish(TEN, Actor.CLIENT, null))
                    .when(new OverrideLicence(ID, compact))
                    .thenRefused(MovePending.class);
            given().when(new OverrideLicence(ID, compact)).thenRefused(NotDecidedYet.class);
        }
    }

    private static Course begun(@Nullable OverrideByStaff override) {
        var events = Decider.begin(ask(override));
        var course = new Course((ConsultationRequested) events.getFirst());
        events.stream().skip(1).forEach(course::on);
        return course;
    }

    private static RequestConsultation ask(@Nullable OverrideByStaff override) {
        return new RequestConsultation(
                ID,
                THERAPIST,
                NINE,
                requested.service(),
                requested.channel(),
                requested.language(),
                PLACE,
                requested.zone(),
                ANN,
                null,
                override);
    }

    private static RescheduleConsultation byStaff(Quarter start, @Nullable OverrideByStaff override) {
        return new RescheduleConsultation(ID, start, Actor.STAFF, null, override);
    }

    private static LicenceOverridden overridden(OverrideByStaff override) {
        return new LicenceOverridden(ID, THERAPIST, PLACE, override.reason(), override.by());
    }

    private static RescheduleRequested wish(Quarter start, Actor by, @Nullable OverrideByStaff override) {
        return new RescheduleRequested(
                ID, THERAPIST, NINE, start, PLACE, by, override == null ? null : override.reason());
    }
}

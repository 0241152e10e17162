package dev.fifteen.availability.therapist;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.fifteen.availability.therapist.ConflictingTherapist.AlreadyRegistered;
import dev.fifteen.availability.therapist.ConflictingTherapist.AlreadyRetired;
import dev.fifteen.availability.therapist.TherapistCommand.ChangeLicences;
import dev.fifteen.availability.therapist.TherapistCommand.ChangeTherapist;
import dev.fifteen.availability.therapist.TherapistCommand.MoveTherapist;
import dev.fifteen.availability.therapist.TherapistCommand.RegisterTherapist;
import dev.fifteen.availability.therapist.TherapistCommand.RetireTherapist;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.Licence;
import dev.fifteen.contracts.availability.TherapistChanged;
import dev.fifteen.contracts.availability.TherapistProfile;
import dev.fifteen.contracts.availability.TherapistRegistered;
import dev.fifteen.contracts.availability.TherapistRetired;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TherapistTest {

    private static final TherapistId NOA = new TherapistId(new UUID(0, 1));
    private static final Contact CONTACT = Contact.byMail("noa@harbour.example");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final List<Licence> CALIFORNIA =
            List.of(new Licence(new Place("US-CA"), "LMFT 1", LocalDate.of(2030, 1, 1)));
    private static final TherapistProfile PROFILE = profile("LMFT", CALIFORNIA, LOS_ANGELES);
    private static final TherapistRegistered REGISTERED = new TherapistRegistered(NOA, PROFILE);
    private static final TherapistRetired RETIRED = new TherapistRetired(NOA);

    private final Contacts contacts = mock();
    private final FixtureConfiguration<Therapist> fixture = new AggregateTestFixture<>(Therapist.class);

    @BeforeEach
    void keepAddressesElsewhere() {
        fixture.registerInjectableResource(contacts);
    }

    @Nested
    class WhenUnknown {

        @Test
        void isTakenIn() {
            fixture.givenNoPriorActivity()
                    .when(new RegisterTherapist(NOA, PROFILE, CONTACT))
                    .expectEvents(REGISTERED)
                    .expectResultMessagePayload(PROFILE);
            verify(contacts).put(NOA, CONTACT);
        }

        @Test
        void cannotBeChanged() {
            fixture.givenNoPriorActivity()
                    .when(new ChangeTherapist(NOA, PROFILE, CONTACT))
                    .expectException(AggregateNotFoundException.class);
        }
    }

    @Nested
    class WhenRegistered {

        @Test
        void isRegisteredOnce() {
            fixture.given(REGISTERED)
                    .when(new RegisterTherapist(NOA, PROFILE, CONTACT))
                    .expectNoEvents()
                    .expectResultMessagePayload(PROFILE);
        }

        @Test
        void isNotReplacedByAnother() {
            fixture.given(REGISTERED)
                    .when(new RegisterTherapist(NOA, profile("RP", CALIFORNIA, LOS_ANGELES), CONTACT))
                    .expectException(AlreadyRegistered.class);
        }

        @Test
        void changesWhole() {
            var changed = profile("LMFT, PhD", List.of(), TORONTO);
            fixture.given(REGISTERED)
                    .when(new ChangeTherapist(NOA, changed, Contact.byMail("new@harbour.example")))
                    .expectEvents(new TherapistChanged(NOA, changed))
                    .expectResultMessagePayload(changed);
            verify(contacts).put(NOA, Contact.byMail("new@harbour.example"));
        }

        @Test
        void isSilentOnTheSameProfile() {
            fixture.given(REGISTERED)
                    .when(new ChangeTherapist(NOA, PROFILE, CONTACT))
                    .expectNoEvents();
        }

        @Test
        void changesLicences() {
            fixture.given(REGISTERED)
                    .when(new ChangeLicences(NOA, List.of()))
                    .expectEvents(new TherapistChanged(NOA, profile("LMFT", List.of(), LOS_ANGELES)));
        }

        @Test
        void moves() {
            fixture.given(REGISTERED)
                    .when(new MoveTherapist(NOA, TORONTO))
                    .expectEvents(new TherapistChanged(NOA, profile("LMFT", CALIFORNIA, TORONTO)));
        }

        @Test
        void staysWhereTheyAre() {
            fixture.given(REGISTERED).when(new MoveTherapist(NOA, LOS_ANGELES)).expectNoEvents();
        }

        @Test
        void retires() {
            fixture.given(REGISTERED).when(new RetireTherapist(NOA)).expectEvents(RETIRED);
        }
    }

    @Nested
    class WhenRetired {

        @Test
        void retiresOnce() {
            fixture.given(REGISTERED, RETIRED).when(new RetireTherapist(NOA)).expectNoEvents();
        }

        @Test
        void changesNoMore() {
            fixture.given(REGISTERED, RETIRED)
                    .when(new ChangeLicences(NOA, List.of()))
                    .expectException(AlreadyRetired.class);
        }

        @Test
        void movesInSilence() {
            fixture.given(REGISTERED, RETIRED)
                    .when(new MoveTherapist(NOA, TORONTO))
                    .expectNoEvents();
        }
    }

    private static TherapistProfile profile(String credentials, List<Licence> licences, ZoneId zone) {
        return new TherapistProfile(
                "Noa Levi", credentials, List.of("en"), List.of("couples"), licences, zone, List.of(Channel.VIDEO));
    }
}

package dev.fifteen.notification.inquiry;

import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.message.Language;
import dev.fifteen.notification.message.Occasion;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what a therapist is told who was taken in. It is about no call. */
@Component
class Welcomes {

    private final Therapists therapists;
    private final URI signIn;

    Welcomes(Therapists therapists, @Value("${fifteen.sign-in-url}") URI signIn) {
        this.therapists = therapists;
        this.signIn = signIn;
    }

    /** @throws Undelivered if the therapist has no address, or availability does not answer */
    Occasion gather(Telling telling) {
        var therapist = therapists.therapist(new TherapistId(telling.dispatch().recipientId()));
        Instant takenIn = Objects.requireNonNull(telling.start());
        return new Occasion(
                telling.id(),
                telling.dispatch().kind(),
                telling.dispatch().role(),
                telling.sequence(),
                false,
                Optional.ofNullable(therapist.email()).orElseThrow(Undelivered::recipientGone),
                null,
                Language.firstOf(therapist.languages()),
                therapist.zone(),
                takenIn,
                takenIn,
                null,
                "",
                Channel.VIDEO,
                "",
                therapist.name(),
                null,
                null,
                null,
                List.of(),
                null,
                signIn,
                null,
                null);
    }
}

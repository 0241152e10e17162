package dev.fifteen.notification.inquiry;

import dev.fifteen.contracts.TherapistId;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.message.Language;
import dev.fifteen.notification.message.Occasion;
import java.net.URI;
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
        return Occasion.withoutCall(
                telling.id(),
                telling.dispatch(),
                telling.sequence(),
                Optional.ofNullable(therapist.email()).orElseThrow(Undelivered::recipientGone),
                Language.firstOf(therapist.languages()),
                therapist.zone(),
                Objects.requireNonNull(telling.start()),
                therapist.name(),
                signIn);
    }
}

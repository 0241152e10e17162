package dev.fifteen.availability.feed.in;

import dev.fifteen.availability.memory.Memory;
import dev.fifteen.availability.therapist.KnownTherapist;
import dev.fifteen.availability.therapist.Profiles;
import dev.fifteen.contracts.TherapistId;
import org.springframework.stereotype.Component;

/** Who still takes consultations, and so is worth a reading. */
@Component
class Practising {

    private final Profiles profiles;
    private final Memory memory;

    Practising(Profiles profiles, Memory memory) {
        this.profiles = profiles;
        this.memory = memory;
    }

    /** Whether a therapist has retired, by everything that is stored by now. */
    boolean hasRetired(TherapistId therapistId) {
        memory.catchUp();
        return profiles.find(therapistId).filter(KnownTherapist::retired).isPresent();
    }
}

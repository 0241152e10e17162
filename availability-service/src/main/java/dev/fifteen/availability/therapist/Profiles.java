package dev.fifteen.availability.therapist;

import dev.fifteen.availability.memory.Memory;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.TherapistChanged;
import dev.fifteen.contracts.availability.TherapistProfile;
import dev.fifteen.contracts.availability.TherapistRegistered;
import dev.fifteen.contracts.availability.TherapistRetired;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** The profiles of all therapists, in memory. */
@Component
@ProcessingGroup(Memory.GROUP)
public class Profiles {

    private final Map<TherapistId, KnownTherapist> therapists = new ConcurrentHashMap<>();

    /** A therapist whom the practice took in, retired or not. */
    public Optional<KnownTherapist> find(TherapistId therapistId) {
        return Optional.ofNullable(therapists.get(therapistId));
    }

    /** Those who take consultations, in no order. */
    public Stream<KnownTherapist> active() {
        return therapists.values().stream().filter(therapist -> !therapist.retired());
    }

    @EventHandler
    void on(TherapistRegistered event) {
        know(event.therapistId(), event.profile());
    }

    @EventHandler
    void on(TherapistChanged event) {
        know(event.therapistId(), event.profile());
    }

    @EventHandler
    void on(TherapistRetired event) {
        therapists.computeIfPresent(event.therapistId(), (id, known) -> known.afterRetirement());
    }

    private void know(TherapistId therapistId, TherapistProfile profile) {
        therapists.put(therapistId, new KnownTherapist(therapistId, profile, false));
    }
}

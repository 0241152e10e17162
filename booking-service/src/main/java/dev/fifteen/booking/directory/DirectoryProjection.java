package dev.fifteen.booking.directory;

import dev.fifteen.contracts.availability.CalendarRulesChanged;
import dev.fifteen.contracts.availability.TherapistChanged;
import dev.fifteen.contracts.availability.TherapistRegistered;
import dev.fifteen.contracts.availability.TherapistRetired;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("directory")
class DirectoryProjection {

    private final Therapists therapists;

    DirectoryProjection(Therapists therapists) {
        this.therapists = therapists;
    }

    @EventHandler
    void on(TherapistRegistered event) {
        therapists.describe(event.therapistId(), event.profile());
    }

    @EventHandler
    void on(TherapistChanged event) {
        therapists.describe(event.therapistId(), event.profile());
    }

    @EventHandler
    void on(CalendarRulesChanged event) {
        therapists.measure(event.therapistId(), event.rules().lengthMinutes());
    }

    @EventHandler
    void on(TherapistRetired event) {
        therapists.retire(event.therapistId());
    }
}

package dev.fifteen.availability.therapist;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.fifteen.availability.therapist.ConflictingTherapist.AlreadyRegistered;
import dev.fifteen.availability.therapist.ConflictingTherapist.AlreadyRetired;
import dev.fifteen.availability.therapist.TherapistCommand.ChangeLicences;
import dev.fifteen.availability.therapist.TherapistCommand.ChangeTherapist;
import dev.fifteen.availability.therapist.TherapistCommand.MoveTherapist;
import dev.fifteen.availability.therapist.TherapistCommand.RegisterTherapist;
import dev.fifteen.availability.therapist.TherapistCommand.RetireTherapist;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.Licence;
import dev.fifteen.contracts.availability.TherapistChanged;
import dev.fifteen.contracts.availability.TherapistProfile;
import dev.fifteen.contracts.availability.TherapistRegistered;
import dev.fifteen.contracts.availability.TherapistRetired;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Somebody whom the practice's clients can meet. */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon replays the events before it hands a command in.
class Therapist {

    @AggregateIdentifier
    private TherapistId id;

    private TherapistProfile profile;
    private boolean retired;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    TherapistProfile handle(RegisterTherapist command, Contacts contacts) {
        if (id == null) {
            apply(new TherapistRegistered(command.therapistId(), command.profile()));
        } else if (!profile.equals(command.profile())) {
            throw new AlreadyRegistered();
        }
        contacts.put(id, command.contact());
        return profile;
    }

    @CommandHandler
    TherapistProfile handle(ChangeTherapist command, Contacts contacts) {
        changeTo(command.profile());
        contacts.put(id, command.contact());
        return profile;
    }

    @CommandHandler
    TherapistProfile handle(ChangeLicences command) {
        changeTo(with(command.licences(), profile.zone()));
        return profile;
    }

    @CommandHandler
    void handle(MoveTherapist command) {
        if (!retired) {
            changeTo(with(profile.licences(), command.zone()));
        }
    }

    @CommandHandler
    void handle(RetireTherapist command) {
        if (!retired) {
            apply(new TherapistRetired(id));
        }
    }

    @EventSourcingHandler
    void on(TherapistRegistered event) {
        id = event.therapistId();
        profile = event.profile();
    }

    @EventSourcingHandler
    void on(TherapistChanged event) {
        profile = event.profile();
    }

    @EventSourcingHandler
    void on(TherapistRetired event) {
        retired = true;
    }

    private void changeTo(TherapistProfile changed) {
        if (retired) {
            throw new AlreadyRetired();
        }
        if (!changed.equals(profile)) {
            apply(new TherapistChanged(id, changed));
        }
    }

    private TherapistProfile with(List<Licence> licences, ZoneId zone) {
        return new TherapistProfile(
                profile.name(),
                profile.credentials(),
                profile.languages(),
                profile.services(),
                licences,
                zone,
                profile.channels());
    }
}

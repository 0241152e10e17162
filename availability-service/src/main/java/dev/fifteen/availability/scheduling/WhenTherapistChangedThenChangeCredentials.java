package dev.fifteen.availability.scheduling;

import dev.fifteen.availability.calendar.CalendarCommand.ChangeCredentials;
import dev.fifteen.availability.calendar.CalendarCommand.CloseCalendar;
import dev.fifteen.availability.calendar.CalendarCommand.OpenCalendar;
import dev.fifteen.contracts.availability.TherapistChanged;
import dev.fifteen.contracts.availability.TherapistProfile;
import dev.fifteen.contracts.availability.TherapistRegistered;
import dev.fifteen.contracts.availability.TherapistRetired;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** In the transaction of the change: a calendar never decides by credentials of yesterday. */
@Component
@ProcessingGroup("credentials")
class WhenTherapistChangedThenChangeCredentials {

    private final CommandGateway commands;

    WhenTherapistChangedThenChangeCredentials(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(TherapistRegistered event) {
        TherapistProfile profile = event.profile();
        commands.sendAndWait(new OpenCalendar(event.therapistId(), profile.zone(), profile.licences()));
    }

    @EventHandler
    void on(TherapistChanged event) {
        TherapistProfile profile = event.profile();
        commands.sendAndWait(new ChangeCredentials(event.therapistId(), profile.zone(), profile.licences()));
    }

    @EventHandler
    void on(TherapistRetired event) {
        commands.sendAndWait(new CloseCalendar(event.therapistId()));
    }
}

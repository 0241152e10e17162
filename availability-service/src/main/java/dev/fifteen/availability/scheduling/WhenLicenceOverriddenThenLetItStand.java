package dev.fifteen.availability.scheduling;

import dev.fifteen.availability.calendar.CalendarCommand.OverrideLicence;
import dev.fifteen.contracts.booking.LicenceOverridden;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A request or a wish for another time brings its override along: then there is nothing to change. */
@Component
@ProcessingGroup("calendar")
class WhenLicenceOverriddenThenLetItStand {

    private final CommandGateway commands;

    WhenLicenceOverriddenThenLetItStand(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(LicenceOverridden event) {
        commands.sendAndWait(new OverrideLicence(event.therapistId(), event.consultationId(), event.reason()));
    }
}

package dev.fifteen.availability.scheduling;

import dev.fifteen.availability.therapist.TherapistCommand.MoveTherapist;
import dev.fifteen.contracts.availability.WorkingHoursChanged;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A therapist has one zone: who sets hours in another has moved there. */
@Component
@ProcessingGroup("credentials")
class WhenWorkingHoursChangedThenMoveTherapist {

    private final CommandGateway commands;

    WhenWorkingHoursChangedThenMoveTherapist(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(WorkingHoursChanged event) {
        commands.sendAndWait(new MoveTherapist(event.therapistId(), event.zone()));
    }
}

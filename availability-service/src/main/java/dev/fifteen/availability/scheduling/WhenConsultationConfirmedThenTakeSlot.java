package dev.fifteen.availability.scheduling;

import dev.fifteen.availability.calendar.CalendarCommand.TakeSlot;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("calendar")
class WhenConsultationConfirmedThenTakeSlot {

    private final CommandGateway commands;

    WhenConsultationConfirmedThenTakeSlot(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ConsultationConfirmed event) {
        commands.sendAndWait(new TakeSlot(event.therapistId(), event.consultationId(), event.start()));
    }
}

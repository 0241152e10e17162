package dev.fifteen.availability.scheduling;

import dev.fifteen.availability.calendar.CalendarCommand.MoveSlot;
import dev.fifteen.contracts.booking.ConsultationRescheduled;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("calendar")
class WhenConsultationRescheduledThenMoveSlot {

    private final CommandGateway commands;

    WhenConsultationRescheduledThenMoveSlot(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ConsultationRescheduled event) {
        commands.sendAndWait(new MoveSlot(event.therapistId(), event.consultationId(), event.from(), event.start()));
    }
}

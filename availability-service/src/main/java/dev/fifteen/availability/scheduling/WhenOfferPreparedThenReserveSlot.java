package dev.fifteen.availability.scheduling;

import dev.fifteen.availability.calendar.CalendarCommand.ReserveSlot;
import dev.fifteen.contracts.booking.OfferPrepared;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("calendar")
class WhenOfferPreparedThenReserveSlot {

    private final CommandGateway commands;

    WhenOfferPreparedThenReserveSlot(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(OfferPrepared event) {
        commands.sendAndWait(
                new ReserveSlot(event.therapistId(), event.consultationId(), event.start(), event.place()));
    }
}

package dev.fifteen.booking.offering;

import dev.fifteen.booking.waiting.WaitingCommand.WithdrawOffer;
import dev.fifteen.contracts.availability.ReservationRefused;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("offering")
class WhenReservationRefusedThenWithdrawOffer {

    private final CommandGateway commands;

    WhenReservationRefusedThenWithdrawOffer(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ReservationRefused event) {
        commands.sendAndWait(new WithdrawOffer(event.consultationId(), event.therapistId(), event.start()));
    }
}

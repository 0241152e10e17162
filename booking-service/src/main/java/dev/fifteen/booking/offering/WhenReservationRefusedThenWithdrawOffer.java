package dev.fifteen.booking.offering;

import dev.fifteen.booking.waiting.WaitingCommand.WithdrawOffer;
import dev.fifteen.contracts.availability.ReservationRefused;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Then the next may be asked about another slot of that calendar. */
@Component
@ProcessingGroup("offering")
class WhenReservationRefusedThenWithdrawOffer {

    private final CommandGateway commands;
    private final Looking looking;

    WhenReservationRefusedThenWithdrawOffer(CommandGateway commands, Looking looking) {
        this.commands = commands;
        this.looking = looking;
    }

    @EventHandler
    void on(ReservationRefused event, @MessageIdentifier String id) {
        commands.sendAndWait(new WithdrawOffer(event.consultationId(), event.therapistId(), event.start()));
        looking.inAMoment(id);
    }
}

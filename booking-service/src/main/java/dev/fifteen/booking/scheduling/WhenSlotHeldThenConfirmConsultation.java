package dev.fifteen.booking.scheduling;

import dev.fifteen.booking.consultation.ConsultationCommand.AwaitApproval;
import dev.fifteen.booking.consultation.ConsultationCommand.ConfirmConsultation;
import dev.fifteen.contracts.availability.SlotHeld;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("scheduling")
class WhenSlotHeldThenConfirmConsultation {

    private final CommandGateway commands;

    WhenSlotHeldThenConfirmConsultation(CommandGateway commands) {
        this.commands = commands;
    }

    /** Under the approval policy the therapist is asked first. */
    @EventHandler
    void on(SlotHeld event) {
        var deadline = event.approvalDeadline();
        commands.sendAndWait(
                deadline == null
                        ? new ConfirmConsultation(event.consultationId(), event.start(), event.end())
                        : new AwaitApproval(event.consultationId(), event.start(), event.end(), deadline));
    }
}

package dev.fifteen.notification.telling;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.booking.PartnerAccepted;
import dev.fifteen.contracts.booking.PartnerWithdrew;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.notification.delivery.Cause;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("messages")
class WhenPartnerAnsweredThenTellTheOther {

    private final Calls calls;
    private final Teller teller;

    WhenPartnerAnsweredThenTellTheOther(Calls calls, Teller teller) {
        this.calls = calls;
        this.teller = teller;
    }

    @EventHandler
    void on(PartnerAccepted event, EventMessage<?> message) {
        tellTheOther(event.consultationId(), event.personId(), Kind.PARTNER_ACCEPTANCE, message);
    }

    @EventHandler
    void on(PartnerWithdrew event, EventMessage<?> message) {
        tellTheOther(event.consultationId(), event.personId(), Kind.PARTNER_WITHDRAWAL, message);
    }

    private void tellTheOther(ConsultationId id, PersonId answered, Kind kind, EventMessage<?> message) {
        var call = calls.get(id);
        call.party()
                .besides(answered)
                .ifPresent(other -> teller.client(call, other, kind, call.end(), Cause.of(message)));
    }
}

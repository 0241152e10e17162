package dev.fifteen.notification.telling;

import dev.fifteen.contracts.booking.LinkRequested;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.notification.delivery.Cause;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("messages")
class WhenLinkRequestedThenSendLink {

    private final Calls calls;
    private final Teller teller;
    private final WhenSomebodyWaitsThenTellThem waiting;

    WhenLinkRequestedThenSendLink(Calls calls, Teller teller, WhenSomebodyWaitsThenTellThem waiting) {
        this.calls = calls;
        this.teller = teller;
        this.waiting = waiting;
    }

    @EventHandler
    void on(LinkRequested event, EventMessage<?> message) {
        calls.find(event.consultationId())
                .ifPresentOrElse(
                        call -> teller.clientOnceMore(
                                call, event.personId(), Kind.NEW_LINK, call.start(), Cause.of(message)),
                        () -> waiting.tellOnceMore(event, message));
    }
}

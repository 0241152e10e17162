package dev.fifteen.notification.telling;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.identity.AccountInvited;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import dev.fifteen.notification.delivery.Cause;
import dev.fifteen.notification.delivery.Deliveries;
import dev.fifteen.notification.delivery.Message;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("accounts")
class WhenAccountInvitedThenSendLink {

    private final Deliveries deliveries;

    WhenAccountInvitedThenSendLink(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @EventHandler
    void on(AccountInvited event, EventMessage<?> message) {
        var account = event.accountId().value();
        deliveries.begin(Message.first(
                new ConsultationId(account),
                kindOf(event.purpose()),
                Role.COLLEAGUE,
                account,
                event.number(),
                message.getTimestamp(),
                event.expiresAt(),
                Cause.of(message)));
    }

    private static Kind kindOf(AccountInvited.Purpose purpose) {
        return switch (purpose) {
            case JOIN -> Kind.ACCOUNT_INVITATION;
            case NEW_PASSWORD -> Kind.NEW_PASSWORD;
        };
    }
}

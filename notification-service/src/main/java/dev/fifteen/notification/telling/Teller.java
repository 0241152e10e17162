package dev.fifteen.notification.telling;

import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import dev.fifteen.notification.delivery.Cause;
import dev.fifteen.notification.delivery.Deliveries;
import dev.fifteen.notification.delivery.Message;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sees to it that somebody is told something about a call as it now is. */
@Component
class Teller {

    private final Deliveries deliveries;

    Teller(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    void clients(Call call, Kind kind, Instant worthlessAfter, Cause cause) {
        call.party().each((role, person) -> tell(call, kind, role, person.value(), worthlessAfter, cause));
    }

    void client(Call call, PersonId person, Kind kind, Instant worthlessAfter, Cause cause) {
        tell(call, kind, call.party().roleOf(person), person.value(), worthlessAfter, cause);
    }

    void requester(Call call, Kind kind, Instant worthlessAfter, Cause cause) {
        client(call, call.party().requesterId(), kind, worthlessAfter, cause);
    }

    void therapist(Call call, Kind kind, Instant worthlessAfter, Cause cause) {
        tell(call, kind, Role.THERAPIST, call.therapistId().value(), worthlessAfter, cause);
    }

    /** As often as this is called, until the call begins. */
    void clientsOnceMore(Call call, Kind kind, Cause cause) {
        call.party().each((role, person) -> clientOnceMore(call, person, kind, call.start(), cause));
    }

    /** As often as this is called, whatever was told before. */
    void clientOnceMore(Call call, PersonId person, Kind kind, Instant worthlessAfter, Cause cause) {
        deliveries.beginAgain(message(call, kind, call.party().roleOf(person), person.value(), worthlessAfter, cause));
    }

    private void tell(Call call, Kind kind, Role role, UUID recipient, Instant worthlessAfter, Cause cause) {
        deliveries.begin(message(call, kind, role, recipient, worthlessAfter, cause));
    }

    private static Message message(
            Call call, Kind kind, Role role, UUID recipient, Instant worthlessAfter, Cause cause) {
        return Message.first(call.id(), kind, role, recipient, call.moves(), call.start(), worthlessAfter, cause);
    }
}

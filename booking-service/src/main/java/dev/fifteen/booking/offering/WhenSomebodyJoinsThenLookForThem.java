package dev.fifteen.booking.offering;

import dev.fifteen.contracts.booking.WaitingListJoined;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** What came free while nobody waited, and still is open, is not lost. */
@Component
@ProcessingGroup("joining")
class WhenSomebodyJoinsThenLookForThem {

    private final Looking looking;

    WhenSomebodyJoinsThenLookForThem(Looking looking) {
        this.looking = looking;
    }

    @EventHandler
    void on(WaitingListJoined event, @MessageIdentifier String id) {
        looking.now(id);
    }
}

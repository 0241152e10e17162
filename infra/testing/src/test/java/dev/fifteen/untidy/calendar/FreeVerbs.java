package dev.fifteen.untidy.calendar;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

class FreeVerbs {

    @CommandHandler
    void hold(HoldSlotCommand command) {}

    @EventSourcingHandler
    void apply(SlotHeldEvent event) {}

    @EventHandler
    void project(SlotTaken event) {}
}

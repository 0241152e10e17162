package dev.fifteen.booking.offering;

import dev.fifteen.contracts.availability.CalendarRulesChanged;
import dev.fifteen.contracts.availability.HoursOverridden;
import dev.fifteen.contracts.availability.OverrideRemoved;
import dev.fifteen.contracts.availability.SlotReleased;
import dev.fifteen.contracts.availability.TimeUnblocked;
import dev.fifteen.contracts.availability.WorkingHoursChanged;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** At once, so that who has waited longest is asked before a passer-by finds the slot. */
@Component
@ProcessingGroup("offering")
class WhenTimeComesFreeThenLookWhoWaits {

    private final Looking looking;

    WhenTimeComesFreeThenLookWhoWaits(Looking looking) {
        this.looking = looking;
    }

    @EventHandler
    void on(SlotReleased event, @MessageIdentifier String id) {
        looking.nowIfAnybodyWaits(id);
    }

    @EventHandler
    void on(TimeUnblocked event, @MessageIdentifier String id) {
        looking.nowIfAnybodyWaits(id);
    }

    @EventHandler
    void on(WorkingHoursChanged event, @MessageIdentifier String id) {
        looking.nowIfAnybodyWaits(id);
    }

    @EventHandler
    void on(HoursOverridden event, @MessageIdentifier String id) {
        looking.nowIfAnybodyWaits(id);
    }

    @EventHandler
    void on(OverrideRemoved event, @MessageIdentifier String id) {
        looking.nowIfAnybodyWaits(id);
    }

    @EventHandler
    void on(CalendarRulesChanged event, @MessageIdentifier String id) {
        looking.nowIfAnybodyWaits(id);
    }
}

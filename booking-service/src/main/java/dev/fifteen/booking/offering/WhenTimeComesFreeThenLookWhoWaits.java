package dev.fifteen.booking.offering;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.fifteen.booking.waiting.WaitingPlaces;
import dev.fifteen.contracts.availability.CalendarRulesChanged;
import dev.fifteen.contracts.availability.HoursOverridden;
import dev.fifteen.contracts.availability.OverrideRemoved;
import dev.fifteen.contracts.availability.SlotReleased;
import dev.fifteen.contracts.availability.TimeUnblocked;
import dev.fifteen.contracts.availability.WorkingHoursChanged;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** At once, so that who has waited longest is asked before a passer-by finds the slot. */
@Component
@ProcessingGroup("offering")
class WhenTimeComesFreeThenLookWhoWaits {

    static final String TIMER = "look-who-waits";

    private final WaitingPlaces places;
    private final SchedulerClient timers;
    private final Clock clock;

    WhenTimeComesFreeThenLookWhoWaits(WaitingPlaces places, SchedulerClient timers, Clock clock) {
        this.places = places;
        this.timers = timers;
        this.clock = clock;
    }

    @EventHandler
    void on(SlotReleased event, @MessageIdentifier String id) {
        look(id);
    }

    @EventHandler
    void on(TimeUnblocked event, @MessageIdentifier String id) {
        look(id);
    }

    @EventHandler
    void on(WorkingHoursChanged event, @MessageIdentifier String id) {
        look(id);
    }

    @EventHandler
    void on(HoursOverridden event, @MessageIdentifier String id) {
        look(id);
    }

    @EventHandler
    void on(OverrideRemoved event, @MessageIdentifier String id) {
        look(id);
    }

    @EventHandler
    void on(CalendarRulesChanged event, @MessageIdentifier String id) {
        look(id);
    }

    private void look(String cause) {
        if (!places.isEmpty()) {
            timers.scheduleIfNotExists(new TaskInstance<>(TIMER, cause), clock.instant());
        }
    }
}

package dev.fifteen.booking.offering;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.fifteen.contracts.booking.WaitingListJoined;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** What came free while nobody waited, and still is open, is not lost. */
@Component
@ProcessingGroup("waiting-list")
class WhenSomebodyJoinsThenLookForThem {

    private final SchedulerClient timers;
    private final Clock clock;

    WhenSomebodyJoinsThenLookForThem(SchedulerClient timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    @EventHandler
    void on(WaitingListJoined event) {
        timers.scheduleIfNotExists(
                new TaskInstance<>(
                        WhenTimeComesFreeThenLookWhoWaits.TIMER,
                        event.consultationId().toString()),
                clock.instant());
    }
}

package dev.fifteen.booking.offering;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.fifteen.booking.waiting.WaitingPlaces;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Has somebody go through the list soon. */
@Component
class Looking {

    static final String TIMER = "look-who-waits";

    /** Until the search for open times has surely heard what the calendar said, and so that nobody asks it the same without a pause. */
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final WaitingPlaces places;
    private final SchedulerClient timers;
    private final Clock clock;

    Looking(WaitingPlaces places, SchedulerClient timers, Clock clock) {
        this.places = places;
        this.timers = timers;
        this.clock = clock;
    }

    /** @param cause the event that it is due to, which makes one of it however often it comes */
    void now(String cause) {
        in(Duration.ZERO, cause);
    }

    /** Most of the time there is nobody. */
    void nowIfAnybodyWaits(String cause) {
        if (!places.isEmpty()) {
            now(cause);
        }
    }

    void inAMoment(String cause) {
        in(A_MOMENT, cause);
    }

    private void in(Duration pause, String cause) {
        timers.scheduleIfNotExists(
                new TaskInstance<>(TIMER, cause), clock.instant().plus(pause));
    }
}

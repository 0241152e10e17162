package dev.fifteen.availability.feed.in;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.fifteen.availability.calendar.FeedId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The timers of feeds: one each, in the database, so that only one instance reads a feed at a time. */
@Component
class FeedTimers {

    static final TaskDescriptor<Void> TIMER = TaskDescriptor.of("read-feed");

    private final SchedulerClient timers;
    private final Clock clock;

    FeedTimers(SchedulerClient timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    /** Reads a new feed, at once and from then on. */
    void begin(FeedId id) {
        timers.scheduleIfNotExists(TIMER.instance(id.toString()).build(), clock.instant());
    }

    /** Reads a feed now. Answers whether it will: not while somebody else is at it. */
    boolean readNow(FeedId id) {
        try {
            timers.reschedule(TaskInstanceId.of(TIMER.getTaskName(), id.toString()), clock.instant());
        } catch (TaskInstanceCurrentlyExecutingException | ExecutionException underWay) {
            // The second where another instance began it, or is about to, at this very moment.
            return false;
        } catch (TaskInstanceNotFoundException lost) {
            begin(id);
        }
        return true;
    }
}

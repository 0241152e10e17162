package dev.fifteen.availability.feed.in;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.fifteen.availability.calendar.FeedId;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The timers of feeds: one each, in the database, so that only one instance reads a feed at a time. */
@Component
class FeedTimers {

    static final TaskDescriptor<Void> TIMER = TaskDescriptor.of("read-feed");

    private static final Logger LOG = LoggerFactory.getLogger(FeedTimers.class);

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

    /** Reads a feed now; one that is being read just now is read. */
    void readNow(FeedId id) {
        try {
            timers.reschedule(TaskInstanceId.of(TIMER.getTaskName(), id.toString()), clock.instant());
        } catch (TaskInstanceCurrentlyExecutingException underWay) {
            LOG.debug("Feed {} is being read", id);
        } catch (TaskInstanceNotFoundException lost) {
            begin(id);
        }
    }
}

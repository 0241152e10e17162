package dev.fifteen.platform.time;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.fifteen.platform.transaction.AtCommit;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Starts a task that is due at once as soon as the transaction that scheduled it has committed, not at the next poll. */
final class DueAtCommit extends AbstractSchedulerListener {

    private final Clock clock;
    private @Nullable Scheduler scheduler;

    DueAtCommit(Clock clock) {
        this.clock = clock;
    }

    void wakes(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void onExecutionScheduled(TaskInstanceId task, Instant executionTime) {
        if (!executionTime.isAfter(clock.instant())) {
            AtCommit.run(this::wake);
        }
    }

    private void wake() {
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }
}

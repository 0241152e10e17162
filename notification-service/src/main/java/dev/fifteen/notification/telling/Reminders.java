package dev.fifteen.notification.telling;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.fifteen.contracts.ConsultationId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets the timers that remind of a call, and takes them back, in the transaction of the event. */
@Component
class Reminders {

    /** One for each call and start: the early reminder, then the late one. */
    static final TaskDescriptor<Void> OF_CALL = TaskDescriptor.of("remind-of-call");

    /** One for each request and start, carrying the deadline. */
    static final TaskDescriptor<String> OF_APPROVAL = TaskDescriptor.of("remind-of-approval", String.class);

    private final SchedulerClient timers;
    private final JdbcClient jdbc;
    private final ReminderSettings settings;
    private final Clock clock;

    Reminders(SchedulerClient timers, JdbcClient jdbc, ReminderSettings settings, Clock clock) {
        this.timers = timers;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    void ofCall(Call call) {
        settings.nextOfCall(call.start(), clock.instant())
                .ifPresent(due -> timers.schedule(
                        OF_CALL.instance(Reminded.of(call).toString()).build(), due));
    }

    void ofApproval(Call call, Instant deadline) {
        settings.ofApproval(deadline, clock.instant())
                .ifPresent(due -> timers.schedule(
                        OF_APPROVAL
                                .instance(Reminded.of(call).toString())
                                .data(deadline.toString())
                                .build(),
                        due));
    }

    /** Of the call at this time nobody is to be reminded. A timer that is at work finds so itself. */
    void forget(Call call) {
        jdbc.sql("delete from scheduled_tasks where task_name in (?, ?) and task_instance = ? and not picked")
                .params(
                        OF_CALL.getTaskName(),
                        OF_APPROVAL.getTaskName(),
                        Reminded.of(call).toString())
                .update();
    }

    /** A call at one time. */
    record Reminded(ConsultationId id, Instant start) {

        private static final String AT = "@";

        static Reminded of(Call call) {
            return new Reminded(call.id(), call.start());
        }

        static Reminded parse(String text) {
            String[] parts = text.split(AT, 2);
            return new Reminded(ConsultationId.of(parts[0]), Instant.parse(parts[1]));
        }

        /** The call, if it is still at that time. */
        Optional<Call> in(Calls calls) {
            return Optional.of(calls.get(id)).filter(call -> call.start().equals(start));
        }

        @Override
        public String toString() {
            return id + AT + start;
        }
    }
}

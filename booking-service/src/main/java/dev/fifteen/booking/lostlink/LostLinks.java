package dev.fifteen.booking.lostlink;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.fifteen.booking.client.Secrets;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Notes that a mailbox wants new links. What comes of it happens later, so that no answer takes longer where there is something. */
@Component
public class LostLinks {

    static final String RENEWAL = "renew-links";
    static final String REMINDER = "remind-of-links";

    private final SchedulerClient timers;
    private final Secrets secrets;
    private final Clock clock;

    LostLinks(SchedulerClient timers, Secrets secrets, Clock clock) {
        this.timers = timers;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** New links for whatever this mailbox has a part in; the older ones are void with them. Asked again before it was seen to, it is asked once. */
    public void ask(String email) {
        schedule(RENEWAL, email);
    }

    /** A further link for each, while the older ones stay good: it was not certainly the owner who asked. */
    public void remind(String email) {
        schedule(REMINDER, email);
    }

    private void schedule(String task, String email) {
        var mailbox = HexFormat.of().formatHex(secrets.mailbox(email));
        timers.scheduleIfNotExists(new TaskInstance<>(task, mailbox), clock.instant());
    }
}

package dev.fifteen.notification.delivery;

import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.inquiry.Occasions;
import dev.fifteen.notification.inquiry.Practices;
import dev.fifteen.notification.inquiry.Telling;
import dev.fifteen.notification.message.Correspondent;
import dev.fifteen.notification.post.PostOffice;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes one message all the way: asks what is to be told, words it, hands it over. Nothing of it is kept. */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Ledger ledger;
    private final Occasions occasions;
    private final Practices practices;
    private final Correspondent correspondent;
    private final PostOffice postOffice;
    private final Clock clock;

    Courier(
            Ledger ledger,
            Occasions occasions,
            Practices practices,
            Correspondent correspondent,
            PostOffice postOffice,
            Clock clock) {
        this.ledger = ledger;
        this.occasions = occasions;
        this.practices = practices;
        this.correspondent = correspondent;
        this.postOffice = postOffice;
        this.clock = clock;
    }

    /** @throws Undelivered if no server took responsibility for it, or none that we heard of */
    void carry(Message message) {
        if (clock.instant().isAfter(message.worthlessAfter())) {
            throw Undelivered.forGood("too-late");
        }
        try {
            write(message);
        } catch (Undelivered e) {
            throw e;
        } catch (RuntimeException e) {
            // Its message may quote what it failed on, so the log gets its kind and place only.
            LOG.error("{} fails: {} at {}", message.id(), e.getClass().getName(), e.getStackTrace()[0]);
            throw Undelivered.forNow("internal");
        }
    }

    private void write(Message message) {
        var telling = new Telling(
                message.consultationId(),
                message.dispatch(),
                message.start(),
                message.version(),
                message.dispatch().kind() != Kind.CANCELLATION || ledger.mayBeInvited(message));
        postOffice.send(
                correspondent.write(occasions.gather(telling), practices.practice(), clock.instant()), message.id());
    }
}

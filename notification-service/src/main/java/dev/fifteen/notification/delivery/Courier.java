package dev.fifteen.notification.delivery;

import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.delivery.Message.Channel;
import dev.fifteen.notification.inquiry.Occasions;
import dev.fifteen.notification.inquiry.Practices;
import dev.fifteen.notification.inquiry.Telling;
import dev.fifteen.notification.message.Correspondent;
import dev.fifteen.notification.message.Occasion;
import dev.fifteen.notification.post.PostOffice;
import dev.fifteen.notification.text.TextGateway;
import java.time.Clock;
import java.util.Optional;
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
    private final Optional<TextGateway> textGateway;
    private final Clock clock;

    Courier(
            Ledger ledger,
            Occasions occasions,
            Practices practices,
            Correspondent correspondent,
            PostOffice postOffice,
            Optional<TextGateway> textGateway,
            Clock clock) {
        this.ledger = ledger;
        this.occasions = occasions;
        this.practices = practices;
        this.correspondent = correspondent;
        this.postOffice = postOffice;
        this.textGateway = textGateway;
        this.clock = clock;
    }

    /** @throws Undelivered if no server took responsibility for it, or none that we heard of */
    void carry(Message message) {
        if (clock.instant().isAfter(message.worthlessAfter())) {
            throw Undelivered.forGood("too-late");
        }
        // Nobody is asked for what no server would take.
        if (textGateway.isEmpty()) {
            postOffice.requireOpen();
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
        Occasion occasion = occasions.gather(telling);
        textGateway
                .filter(gateway -> occasion.phone() != null && !ledger.isInPlaceOfText(message))
                .ifPresentOrElse(gateway -> text(message, occasion, gateway), () -> mail(message, occasion));
    }

    private void text(Message message, Occasion occasion, TextGateway gateway) {
        ledger.goesBy(Channel.SMS, message);
        gateway.send(correspondent.text(occasion, practices.practice()), message.id());
    }

    private void mail(Message message, Occasion occasion) {
        ledger.goesBy(Channel.MAIL, message);
        postOffice.send(correspondent.write(occasion, practices.practice(), clock.instant()), message.id());
    }
}

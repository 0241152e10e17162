package dev.fifteen.journal.intake;

import dev.fifteen.journal.log.JournalEntries;
import dev.fifteen.platform.signal.Signals;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a batch in one transaction, and what the database refuses for its content parked. */
@Component
class Keeper {

    private static final Logger log = LoggerFactory.getLogger(Keeper.class);

    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Signals signals;
    private final MeterRegistry meters;

    Keeper(TransactionTemplate transaction, Ledger ledger, Signals signals, MeterRegistry meters) {
        this.transaction = transaction;
        this.ledger = ledger;
        this.signals = signals;
        this.meters = meters;
    }

    void keep(List<? extends Arrival> arrivals) {
        try {
            transaction.executeWithoutResult(status -> write(arrivals));
        } catch (DataAccessException e) {
            if (!isAboutContent(e) || only(Arrival.Event.class, arrivals).isEmpty()) {
                throw e;
            }
            keepAllButTheRefused(arrivals);
        }
    }

    private void write(List<? extends Arrival> arrivals) {
        List<Arrival.Event> events = only(Arrival.Event.class, arrivals);
        List<Arrival.Unreadable> unreadable = only(Arrival.Unreadable.class, arrivals);
        ledger.lockUntilCommit();
        int kept = ledger.keep(events);
        int parked = ledger.park(unreadable);
        if (kept > 0) {
            signals.send(JournalEntries.SIGNAL, "kept");
        }
        count("kept", kept);
        count("double", events.size() - kept);
        count("parked", parked);
        unreadable.forEach(each -> log.warn(
                "Parked {}-{}@{}: {}",
                each.record().topic(),
                each.record().partition(),
                each.record().offset(),
                each.reason()));
    }

    // Halving finds one bad record among a thousand in ten tries.
    private void keepAllButTheRefused(List<? extends Arrival> arrivals) {
        int half = arrivals.size() / 2;
        if (half == 0) {
            keep(List.of(new Arrival.Unreadable(arrivals.getFirst().record(), "the database refuses its content")));
        } else {
            keep(arrivals.subList(0, half));
            keep(arrivals.subList(half, arrivals.size()));
        }
    }

    // SQLSTATE classes 22 (data), 23 (integrity) and 54 (limits): a repeat would end the same way for ever.
    private static boolean isAboutContent(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && Stream.of("22", "23", "54").anyMatch(cause.getSQLState()::startsWith);
    }

    private static <A extends Arrival> List<A> only(Class<A> kind, List<? extends Arrival> arrivals) {
        return arrivals.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void count(String outcome, int records) {
        meters.counter("fifteen.journal.records", "outcome", outcome).increment(records);
    }
}

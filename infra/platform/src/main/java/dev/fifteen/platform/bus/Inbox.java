package dev.fifteen.platform.bus;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which events a group has handled, in the transaction of their effect. */
final class Inbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Enters the events and gives back those that were not there yet, in their order. While another transaction is entering
     * the same event this one waits for its outcome, so that two instances cannot both take it for new.
     */
    List<Arrival> enter(String group, List<Arrival> arrivals) {
        Set<List<String>> entered = new HashSet<>(jdbc.sql("""
                        INSERT INTO inbox (processing_group, event_source, event_id, handled_at)
                        SELECT ?, arrival.source, arrival.id, ? FROM unnest(?, ?) AS arrival(source, id)
                        ON CONFLICT DO NOTHING
                        RETURNING event_source, event_id""")
                .param(group)
                .param(Timestamp.from(clock.instant()))
                .param(arrivals.stream().map(Arrival::source).toArray(String[]::new))
                .param(arrivals.stream().map(Arrival::id).toArray(String[]::new))
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list());
        // Removing what was found keeps the first of two equal events in one batch and drops the second.
        return arrivals.stream()
                .filter(arrival -> entered.remove(List.of(arrival.source(), arrival.id())))
                .toList();
    }
}

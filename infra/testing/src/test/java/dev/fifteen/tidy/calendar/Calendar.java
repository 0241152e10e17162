package dev.fifteen.tidy.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.queryhandling.QueryHandler;

public class Calendar {

    private final Clock clock;
    private long held;

    public Calendar(Clock clock) {
        this.clock = clock;
    }

    @CommandHandler
    Instant handle(HoldSlot command) {
        return clock.instant();
    }

    @QueryHandler
    List<LocalDate> handle(FindOpenSlots query) {
        return List.of(LocalDate.now(clock));
    }

    @EventSourcingHandler
    void on(SlotHeld event) {
        held = event.quarter();
    }

    @EventHandler
    void on(CalendarEvent event) {}

    /** As JdbcClient asks for it. */
    long row(ResultSet row) throws SQLException {
        return held + row.getLong("quarter");
    }
}

package dev.fifteen.journal.way;

import dev.fifteen.contracts.availability.SlotRefused;
import dev.fifteen.contracts.booking.ConsultationDeclined;
import dev.fifteen.journal.log.JournalEntry;
import java.time.Instant;

/** What was wished for and not given, by which service and why. */
record Refusal(String id, String service, String name, String reason, Instant at) {

    static boolean isOne(JournalEntry entry) {
        return entry.is(SlotRefused.class) || entry.is(ConsultationDeclined.class);
    }

    static Refusal of(JournalEntry entry) {
        return new Refusal(
                entry.id(),
                entry.service(),
                entry.name(),
                entry.data().path("reason").asString(""),
                entry.time());
    }
}

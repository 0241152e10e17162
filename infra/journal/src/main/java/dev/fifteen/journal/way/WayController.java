package dev.fifteen.journal.way;

import dev.fifteen.journal.log.JournalEntries;
import dev.fifteen.journal.log.JournalEntry;
import dev.fifteen.platform.security.StaffOnly;
import dev.fifteen.platform.web.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WayController {

    private final JournalEntries entries;

    WayController(JournalEntries entries) {
        this.entries = entries;
    }

    @StaffOnly
    @GetMapping("/api/journal/consultations/{id}")
    ConsultationWay way(@PathVariable UUID id) {
        List<JournalEntry> about = entries.about(id);
        if (about.isEmpty()) {
            throw Problem.notFound();
        }
        return ConsultationWay.of(id, about);
    }
}

package dev.fifteen.journal.health;

import dev.fifteen.contracts.EventFamily;
import dev.fifteen.platform.security.StaffOnly;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {

    private static final int LATEST = 20;

    /**
     * What can be told now.
     *
     * @param kafka {@code UP} or {@code DOWN}; while it is down, nobody's position is known
     * @param processors the readers of the topics, of every service
     * @param services what each service says itself
     * @param parked how many records the journal could not read
     * @param latestParked the last of them
     */
    record JournalHealth(
            String kafka,
            List<Reader> processors,
            List<ServiceHealth> services,
            long parked,
            List<ParkedRecords.Parked> latestParked) {}

    private final Readers readers;
    private final Services services;
    private final ParkedRecords parked;

    HealthController(Readers readers, Services services, ParkedRecords parked) {
        this.readers = readers;
        this.services = services;
        this.parked = parked;
    }

    @StaffOnly
    @GetMapping("/api/journal/health")
    JournalHealth health(@AuthenticationPrincipal Jwt caller) {
        String token = caller.getTokenValue();
        try {
            return health("UP", readers.all(), token);
        } catch (KafkaUnreachable e) {
            return health("DOWN", List.of(), token);
        }
    }

    private JournalHealth health(String kafka, List<Reader> processors, String token) {
        List<ServiceHealth> told = Stream.of(EventFamily.values())
                .map(family -> services.deadLetters(family, token))
                .toList();
        return new JournalHealth(kafka, processors, told, parked.count(), parked.latest(LATEST));
    }
}

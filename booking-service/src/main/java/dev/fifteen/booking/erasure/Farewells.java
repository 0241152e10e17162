package dev.fifteen.booking.erasure;

import dev.fifteen.booking.client.PersonalData;
import dev.fifteen.booking.client.Suppressions;
import dev.fifteen.booking.client.Vault;
import dev.fifteen.contracts.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Where to write to those who have just been erased, once, that they were. It is in memory alone and for an hour at most: no backup
 * holds it, and where it is lost nobody is written to.
 */
@Component
class Farewells {

    private static final Duration KEPT_FOR = Duration.ofHours(1);

    private final Vault vault;
    private final Suppressions suppressions;
    private final Clock clock;
    private final Map<PersonId, Farewell> farewells = new ConcurrentHashMap<>();

    Farewells(Vault vault, Suppressions suppressions, Clock clock) {
        this.vault = vault;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** Of somebody whom the vault still has, and who may be written to. */
    void prepare(PersonId person) {
        dropOld();
        if (!suppressions.cover(person)) {
            vault.open(person).ifPresent(data -> farewells.put(person, Farewell.to(data, clock.instant())));
        }
    }

    Optional<Farewell> find(PersonId person) {
        dropOld();
        return Optional.ofNullable(farewells.get(person));
    }

    private void dropOld() {
        Instant old = clock.instant().minus(KEPT_FOR);
        farewells.values().removeIf(farewell -> farewell.since.isBefore(old));
    }

    record Farewell(String email, String language, ZoneId zone, Instant since) {

        static Farewell to(PersonalData data, Instant now) {
            return new Farewell(data.email(), data.language(), data.zone(), now);
        }

        @Override
        public String toString() {
            return "Farewell[sealed]";
        }
    }
}

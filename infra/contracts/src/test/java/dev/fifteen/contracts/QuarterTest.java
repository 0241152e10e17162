package dev.fifteen.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @Test
    void printsAsTheInstantItBeginsAt() {
        assertThat(Quarter.parse("2027-01-11T17:15:00Z")).hasToString("2027-01-11T17:15:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-11T17:01:00Z", "2027-01-11T17:00:01Z", "2027-01-11T17:00:00.001Z"})
    void refusesAnInstantBetweenTwoQuarters(String instant) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quarter.parse(instant));
    }

    @Test
    void countsQuartersBeforeTheEpochDownwards() {
        assertThat(Quarter.containing(Instant.parse("1969-12-31T23:59:59Z"))).isEqualTo(new Quarter(-1));
    }

    @Test
    void findsTheNextQuarterUnlessOneBeginsRightThen() {
        assertThat(Quarter.notBefore(Instant.parse("2027-01-11T17:00:00Z"))).hasToString("2027-01-11T17:00:00Z");
        assertThat(Quarter.notBefore(Instant.parse("2027-01-11T17:00:00.5Z"))).hasToString("2027-01-11T17:15:00Z");
    }

    /** The idea the code is built on, held against the zone data of this JDK. */
    @Test
    void everyCivilZoneInUseIsOffsetByWholeQuarters() {
        Instant now = Instant.parse("2026-11-22T00:00:00Z");

        assertThat(ZoneId.getAvailableZoneIds()).allSatisfy(id -> {
            ZoneRules rules = ZoneId.of(id).getRules();
            assertThat(rules.getOffset(now).getTotalSeconds() % 900).isZero();
        });
    }
}

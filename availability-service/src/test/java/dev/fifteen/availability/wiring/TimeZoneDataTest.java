package dev.fifteen.availability.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TimeZoneDataTest {

    @Test
    void saysWhichEditionIsInUse(CapturedOutput output) {
        new TimeZoneData("2020a").report();
        assertThat(output)
                .contains("Time zones are those of " + TimeZoneData.version())
                .doesNotContain("WARN");
    }

    @Test
    void warnsOfAnOldEdition(CapturedOutput output) {
        new TimeZoneData("2999a").report();
        assertThat(output).contains("WARN").contains("older than 2999a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Vancouver", "America/Edmonton"})
    void knowsThatWesternCanadaKeepsItsSummerTime(String zone) {
        var rules = ZoneId.of(zone).getRules();
        assertThat(rules.getOffset(Instant.parse("2026-12-24T12:00:00Z")))
                .isEqualTo(rules.getOffset(Instant.parse("2026-07-24T12:00:00Z")));
    }
}

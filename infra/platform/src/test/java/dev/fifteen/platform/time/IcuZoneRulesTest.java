package dev.fifteen.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcuZoneRulesTest {

    private final IcuZoneRules icu = new IcuZoneRules();

    @Test
    void areNoOlderThanThoseOfTheJavaThatBuildsThis() {
        assertThat(ZoneEdition.ofIcu()).isGreaterThanOrEqualTo(ZoneEdition.ofJava());
    }

    @Test
    void knowEveryZoneThatJavaKnows() {
        assertThat(icu.provideZoneIds()).containsAll(ZoneRulesProvider.getAvailableZoneIds());
    }

    @Test
    void knowNoAbbreviations() {
        assertThat(icu.provideZoneIds()).doesNotContain("IST", "PST", "EST").contains("EST5EDT", "UTC");
    }

    @Test
    void agreeWithJavaOnThePast() {
        var different = new TreeSet<String>();
        for (var id : ZoneRulesProvider.getAvailableZoneIds()) {
            var rules = icu.provideRules(id, true);
            var javas = ZoneRulesProvider.getRules(id, true);
            for (var at = Instant.parse("2000-01-01T00:00:00Z");
                    at.isBefore(Instant.parse("2026-02-01T00:00:00Z"));
                    at = at.plusSeconds(5 * 86_400 + 900)) {
                if (!rules.getOffset(at).equals(javas.getOffset(at))) {
                    different.add(id + " at " + at);
                    break;
                }
            }
        }
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "America/Los_Angeles, 2027-03-14T02:30, 0",
        "America/Los_Angeles, 2027-11-07T01:30, 2",
        "Australia/Lord_Howe, 2027-04-04T01:45, 2",
        "Australia/Lord_Howe, 2026-10-04T02:15, 0",
        "Asia/Kathmandu, 2027-11-07T01:30, 1",
        "Pacific/Chatham, 2027-04-04T03:00, 2"
    })
    void skipAndRepeatLocalTimes(String zone, LocalDateTime local, int times) {
        assertThat(icu.provideRules(zone, true).getValidOffsets(local)).hasSize(times);
    }

    @Test
    void areUsedByAJavaThatIsToldBeforeItAsks() throws Exception {
        var java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Told.class.getName())
                .start();

        assertThat(new String(java.getInputStream().readAllBytes()).strip())
                .isEqualTo(ZoneEdition.ofIcu() + " -07:00 -06:00");
    }

    /** British Columbia and Alberta stay on summer time from 2026 on. */
    static final class Told {

        public static void main(String... arguments) {
            ZoneEdition.useNewest();
            var winter = Instant.parse("2026-12-24T12:00:00Z");
            System.out.println(String.join(
                    " ",
                    ZoneRulesProvider.getVersions("UTC").lastKey(),
                    ZoneId.of("America/Vancouver").getRules().getOffset(winter).getId(),
                    ZoneId.of("America/Edmonton").getRules().getOffset(winter).getId()));
        }
    }
}

package dev.fifteen.availability.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
}

package dev.fifteen.platform.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentLinesTest {

    @Test
    void foldsAtSeventyFiveOctetsAndNeverWithinACharacter() {
        String line = "SUMMARY:" + "שיחה 🙂 é".repeat(30);
        String folded = ContentLines.fold(line);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
        assertThat(folded.split("\r\n"))
                .allSatisfy(part -> assertThat(part.getBytes(UTF_8).length).isBetween(2, 75));
    }

    @Test
    void endsEveryLineByBothCharacters() {
        assertThat(ContentLines.fold("A:1\nB:2\r\nC:3")).isEqualTo("A:1\r\nB:2\r\nC:3\r\n");
    }

    @Test
    void escapesWhatSeparatesValues() {
        assertThat(ContentLines.text("a\\b;c,d\ne:\"f\"")).isEqualTo("a\\\\b\\;c\\,d\\ne:\"f\"");
    }
}

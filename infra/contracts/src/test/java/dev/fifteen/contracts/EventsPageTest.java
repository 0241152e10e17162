package dev.fifteen.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People read {@code infra/docs/events.md}; an event that is missing there does not exist for them. */
class EventsPageTest {

    @Test
    void namesEveryPublishedEvent() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "events.md"));

        assertThat(Stream.of(EventFamily.values()).flatMap(family -> family.events().stream()))
                .allSatisfy(event -> assertThat(page).contains("`" + event.getSimpleName() + "`"));
    }
}

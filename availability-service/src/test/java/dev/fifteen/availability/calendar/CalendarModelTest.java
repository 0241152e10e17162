package dev.fifteen.availability.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.availability.quarters.Quarters;
import dev.fifteen.contracts.Quarter;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Tells a calendar a thousand stories of forty sentences, all of them made up, and {@link Model the same calendar on paper} with it. A story that
 * fails is told again by its number.
 */
class CalendarModelTest {

    /** More of them by {@code -Dfifteen.stories=20000}. */
    private static final int STORIES = Integer.getInteger("fifteen.stories", 1000);

    private static final int SENTENCES = 40;

    @Test
    void doesWhatTheCalendarOnPaperDoes() {
        for (int number = 0; number < STORIES; number++) {
            tell(number);
        }
    }

    private static void tell(int number) {
        Story story = new Story(number);
        for (int i = 0; i < SENTENCES; i++) {
            story.goOn();
            if (i % 8 == 7) {
                compare(story);
            }
        }
    }

    private static void compare(Story story) {
        Instant now = story.now();
        Calendar calendar = story.calendar();
        OpenStarts open = calendar.open(Story.PLACE, now);
        assertThat(IntStream.iterate(open.next(0), start -> start != Quarters.NEVER, start -> open.next(start + 1))
                        .mapToObj(start -> new Quarter(start).start()))
                .as("open in %s", story)
                .containsExactlyElementsOf(story.model().openAt(now));
        assertThat(story.conflicts())
                .as("conflicts in %s", story)
                .isEqualTo(story.model().conflictsAt(now));
        assertThat(calendar.slots())
                .as("overlaps in %s", story)
                .allSatisfy(slot -> assertThat(calendar.slots())
                        .noneMatch(other -> !other.isOf(slot.consultationId())
                                && other.time().overlaps(slot.time())));
    }
}

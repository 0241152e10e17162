package dev.fifteen.booking.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.decision.Transitions.Past;
import dev.fifteen.booking.decision.Transitions.Word;
import dev.fifteen.contracts.booking.AddressDisavowed;
import dev.fifteen.contracts.booking.AttendanceRecorded;
import dev.fifteen.contracts.booking.ClientErased;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command in every state, compared with what is written; {@code -Dfifteen.golden=write} accepts a change. */
class StateMachineTest {

    private static final Path PAGE = Path.of("..", "infra", "docs", "consultation.md");

    @Test
    void isWhatIsWritten() throws IOException {
        var written = Files.readString(PAGE);
        var page = replace(
                replace(replace(written, "drawing", ConsultationPage.drawing()), "table", ConsultationPage.table()),
                "refusals",
                ConsultationPage.refusals());
        if (System.getProperty("fifteen.golden", "").equals("write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void leavesNoStateAndNoCommandOut() {
        assertThat(Transitions.PASTS.stream().map(Past::status).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(ConsultationStatus.class));
        assertThat(Transitions.WORDS.stream()
                        .map(Word::command)
                        .map(Object::getClass)
                        .collect(Collectors.<Class<?>>toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(ConsultationCommand.class.getPermittedSubclasses()));
    }

    @Test
    void bringsNothingBackThatIsOver() {
        var after = Transitions.PASTS.stream()
                .filter(past -> !past.status().isOpen())
                .flatMap(past -> Transitions.WORDS.stream().map(word -> Transitions.of(past, word)))
                .toList();

        assertThat(after).noneMatch(cell -> cell.status().isOpen());
        assertThat(after.stream().map(Transitions.Cell::events).flatMap(Collection::stream))
                .allMatch(event -> event instanceof AddressDisavowed
                        || event instanceof ClientErased
                        || event instanceof AttendanceRecorded);
    }

    @Test
    void refusesNothingThatTheCalendarOrTheClockSays() {
        var said = Transitions.WORDS.stream()
                .filter(word -> Stream.of("GrantSlot", "DenySlot", "EndHold", "EndApproval", "RenewLink", "EraseClient")
                        .anyMatch(word.command().getClass().getSimpleName()::equals));

        assertThat(said.flatMap(word -> Transitions.PASTS.stream().map(past -> Transitions.of(past, word))))
                .allMatch(cell -> cell.refusal() == null);
    }

    private static String replace(String page, String part, String content) {
        var begin = "<!-- " + part + " -->\n";
        var end = "<!-- end of " + part + " -->";
        return page.substring(0, page.indexOf(begin) + begin.length()) + content + page.substring(page.indexOf(end));
    }
}

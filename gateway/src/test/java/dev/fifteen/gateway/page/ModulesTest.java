package dev.fifteen.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.contracts.EventFamily;
import dev.fifteen.contracts.availability.RefusalReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build step would check of the pages' modules. */
class ModulesTest {

    private static final Path ROOT = Path.of("src/main/resources/app");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import) \"(\\.[^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("^ {2}\"([^\"]+)\":", Pattern.MULTILINE);
    private static final Pattern WORDS = Pattern.compile("\\b(?:t|title)\\(\"([^\"]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @Test
    void everyImportLeadsToAFile() {
        modules()
                .forEach(module -> assertThat(all(IMPORT, read(module)))
                        .as("imports of %s", module)
                        .allSatisfy(
                                path -> assertThat(module.resolveSibling(path)).isRegularFile()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "he"})
    void everyLanguageHasWordsForTheSameThings(String language) {
        assertThat(keys(language)).isEqualTo(keys("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "he"})
    void everyLanguageFillsInTheSameThings(String language) {
        for (String key : keys("en")) {
            assertThat(placeholders(language, key)).as(key).isEqualTo(placeholders("en", key));
        }
    }

    @Test
    void noWordsAreSaidTwice() {
        assertThat(all(KEY, words("en"))).doesNotHaveDuplicates();
    }

    @Test
    void theCalendarKnowsEveryReasonOfARefusal() {
        assertThat(keys("en"))
                .containsAll(Stream.of(RefusalReason.values())
                        .map(reason -> "calendar.conflict." + reason)
                        .toList());
    }

    @Test
    void whatIsSaidHasWords() {
        Set<String> said = modules()
                .flatMap(module -> all(WORDS, read(module)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys("en")).containsAll(said);
    }

    @Test
    void theJournalAsksForTheEventsThereAre() {
        String types = read(ROOT.resolve("journal/event-types.js"));
        List<String> events = Stream.of(EventFamily.values())
                .flatMap(family -> family.events().stream())
                .map(Class::getSimpleName)
                .toList();
        assertThat(all(Pattern.compile("\"([A-Z]\\w+)\""), types)).containsExactlyInAnyOrderElementsOf(events);
    }

    private static Stream<Path> modules() {
        try {
            return Files.walk(ROOT).filter(named(".js")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Predicate<Path> named(String ending) {
        return path -> path.toString().endsWith(ending);
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(all(KEY, words(language)));
    }

    private static Set<String> placeholders(String language, String key) {
        String line = all(
                        Pattern.compile("^( {2}\"" + Pattern.quote(key) + "\":.*)$", Pattern.MULTILINE),
                        words(language))
                .getFirst();
        return PLACEHOLDER
                .matcher(line)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What every page can say, and what the calendar's page alone can. */
    private static String words(String language) {
        return read(ROOT.resolve("i18n/" + language + ".js")) + read(ROOT.resolve("i18n/calendar/" + language + ".js"));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

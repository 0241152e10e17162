package dev.fifteen.booking.intake;

import dev.fifteen.booking.client.PersonalData;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST …/acceptance} takes: a partner's own words, in the place of what was known of them.
 *
 * @param language BCP 47 tag of the language they wish to be written to in
 * @param zone in which they read the time
 */
public record Acceptance(
        @Valid ConsultationForm.@Nullable Answers answers,
        @OneLine(max = 35) @Nullable String language,
        @Nullable ZoneId zone) {

    /** Nothing but that they come. */
    public static final Acceptance SILENT = new Acceptance(null, null, null);

    /** The person as they now are. */
    public PersonalData amend(PersonalData person) {
        var written = person.in(
                Optional.ofNullable(language).orElse(person.language()),
                Optional.ofNullable(zone).orElse(person.zone()));
        return answers == null
                ? written
                : written.answering(answers.topics() == null ? List.of() : answers.topics(), answers.note());
    }

    @Override
    public String toString() {
        return "Acceptance[…]";
    }
}

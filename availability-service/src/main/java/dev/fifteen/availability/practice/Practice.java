package dev.fifteen.availability.practice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The practice, as its settings {@code fifteen.practice.*} describe it. Texts are kept by BCP 47 tag.
 *
 * @param postalAddress one line each
 * @param languages BCP 47 tags of the languages that clients are served in
 * @param confidentialityPolicy what two people who come together must know before they type anything
 * @param crisisLines whom to call in a crisis, by place
 */
@Validated
@ConfigurationProperties("fifteen.practice")
public record Practice(
        @NotBlank String name,
        @NotEmpty List<@NotBlank String> postalAddress,
        @NotEmpty List<@NotBlank String> languages,
        @NotEmpty List<@Valid Service> services,
        @NotEmpty Map<String, String> confidentialityPolicy,
        List<@Valid CrisisLine> crisisLines) {

    /**
     * Something that clients ask for.
     *
     * @param id as requests and therapists name it, such as {@code anger-management}
     */
    public record Service(@NotBlank String id, @NotEmpty Map<String, String> names, Attendance attendance) {}

    /** Who comes to the call. */
    public enum Attendance {
        INDIVIDUAL,
        COUPLE
    }

    /**
     * Help in a crisis.
     *
     * @param place an ISO 3166 code such as {@code US} or {@code CA-ON}
     * @param number of the crisis line, as one dials it there
     * @param emergency the number of the emergency services there
     * @param names of the line
     */
    public record CrisisLine(
            @NotBlank String place,
            @NotBlank String number,
            @NotBlank String emergency,
            Map<String, String> names) {}

    boolean speaks(String language) {
        return languages.contains(language);
    }

    boolean offers(String service) {
        return services.stream().anyMatch(offered -> offered.id().equals(service));
    }
}

package dev.fifteen.notification.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the practice says of itself.
 *
 * @param postalAddress one line each
 * @param serviceNames by service id, then by BCP 47 tag
 * @param crisisLines what the practice names beside 988 and the local emergency number
 */
public record Practice(
        String name,
        List<String> postalAddress,
        Map<String, Map<String, String>> serviceNames,
        List<CrisisLine> crisisLines) {

    /**
     * Help in a crisis, in one place.
     *
     * @param place an ISO 3166 code such as {@code IL} or {@code US-CA}
     * @param number of the crisis line, as one dials it there
     * @param emergency the number of the emergency services there
     * @param names of the line by BCP 47 tag
     */
    public record CrisisLine(String place, String number, String emergency, Map<String, String> names) {

        private boolean serves(String where) {
            return where.equals(place) || where.startsWith(place + "-");
        }

        String name(Language language) {
            return inLanguage(names, language).orElse(number);
        }
    }

    public Practice {
        name = OneLine.of(name);
        postalAddress = postalAddress.stream()
                .map(OneLine::of)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    String serviceName(String service, Language language) {
        return OneLine.of(inLanguage(serviceNames.getOrDefault(service, Map.of()), language)
                .orElse(service));
    }

    List<CrisisLine> crisisLines(String place) {
        return crisisLines.stream().filter(line -> line.serves(place)).toList();
    }

    private static Optional<String> inLanguage(Map<String, String> texts, Language language) {
        return Optional.ofNullable(texts.get(language.tag())).or(() -> Optional.ofNullable(texts.get("en")));
    }
}

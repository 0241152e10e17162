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
     * Help in a crisis, in one place or everywhere.
     *
     * @param place an ISO 3166 code such as {@code IL} or {@code US-CA}
     * @param text what to call, in the practice's words
     */
    public record CrisisLine(String place, String text) {

        public CrisisLine {
            text = OneLine.of(text);
        }

        private boolean serves(String where) {
            return where.equals(place) || where.startsWith(place + "-");
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
        Map<String, String> names = serviceNames.getOrDefault(service, Map.of());
        return OneLine.of(Optional.ofNullable(names.get(language.tag())).orElse(names.getOrDefault("en", service)));
    }

    List<String> crisisLines(String place) {
        return crisisLines.stream()
                .filter(line -> line.serves(place))
                .map(CrisisLine::text)
                .toList();
    }
}

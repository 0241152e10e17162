package dev.fifteen.notification.text;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The places in a template, such as <code>{to}</code>, that are filled anew for each text. */
final class Places {

    static final String TO = "to";
    static final String TEXT = "text";
    static final String ID = "id";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w*)}");

    private Places() {}

    /** What has its place in the template. */
    static Set<String> in(String template) {
        return PLACE.matcher(template).results().map(Places::name).collect(Collectors.toSet());
    }

    /** The template with its values, each of them escaped. */
    static String fill(String template, Map<String, String> values, UnaryOperator<String> escape) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(escape.apply(values.getOrDefault(name(place), ""))));
    }

    private static String name(MatchResult place) {
        return place.group(1);
    }
}

package dev.fifteen.notification.message;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** A letter as HTML. The MJML is compiled once per language, when this is made; Thymeleaf keeps what it parsed. */
final class HtmlLayout {

    private final TemplateEngine engine = new TemplateEngine();
    private final Map<Language, String> layouts;

    HtmlLayout() {
        var templates = new StringTemplateResolver();
        templates.setCacheable(true);
        engine.setTemplateResolver(templates);
        layouts = Arrays.stream(Language.values()).collect(Collectors.toMap(language -> language, HtmlLayout::compile));
    }

    private static String compile(Language language) {
        boolean leftToRight = language.direction() == Language.Direction.LTR;
        var direction = leftToRight ? Mjml4j.TextDirection.LTR : Mjml4j.TextDirection.RTL;
        String mjml = source().replace("@direction", language.direction().attribute())
                .replace("@start", leftToRight ? "left" : "right")
                .replace("@end", leftToRight ? "right" : "left");
        return Mjml4j.render(mjml, new Mjml4j.Configuration(language.tag(), direction))
                // Blanks at the end of a mail's part do not arrive.
                .strip()
                .replace("<title>@subject</title>", "<title data-th-text=\"${letter.subject()}\"></title>")
                .replace("aria-label=\"@subject\"", "data-th-aria-label=\"${letter.subject()}\"");
    }

    private static String source() {
        try (InputStream in = HtmlLayout.class.getResourceAsStream("/layout/letter.mjml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(Letter letter) {
        return engine.process(
                layouts.get(letter.language()), new Context(letter.language().locale(), Map.of("letter", letter)));
    }
}

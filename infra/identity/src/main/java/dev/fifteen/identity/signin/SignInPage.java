package dev.fifteen.identity.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fifteen.platform.security.Anyone;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** One form, in plain HTML: it needs no script and loads nothing from elsewhere. */
@RestController
class SignInPage {

    private static final Map<String, String> NOTICES = Map.of(
            "failed", "That name and password do not match. Please try again.",
            "later", "There were too many attempts. Please wait a few minutes and try again.",
            "again", "This page was open for a long time. Please sign in again.",
            "out", "You are signed out.");

    private final String page;

    SignInPage(@Value("classpath:sign-in.html") Resource page, @Value("${fifteen.identity.sign-in-hint:}") String hint)
            throws IOException {
        this.page = page.getContentAsString(UTF_8).replace("{hint}", paragraph("hint", hint));
    }

    @Anyone
    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> show(@RequestParam(defaultValue = "") String notice, CsrfToken csrf) {
        var words = NOTICES.getOrDefault(notice, "");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(page.replace(
                                "{notice}",
                                words.isEmpty() ? "" : "<p class=\"notice\" role=\"alert\">" + words + "</p>")
                        .replace("{csrf-name}", HtmlUtils.htmlEscape(csrf.getParameterName()))
                        .replace("{csrf-token}", HtmlUtils.htmlEscape(csrf.getToken())));
    }

    // Browsers ask for it whatever the page says; an answer keeps it out of the way back after sign-in.
    @Anyone
    @GetMapping("/favicon.ico")
    void icon(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static String paragraph(String style, String text) {
        return text.isBlank() ? "" : "<p class=\"%s\">%s</p>".formatted(style, HtmlUtils.htmlEscape(text));
    }
}

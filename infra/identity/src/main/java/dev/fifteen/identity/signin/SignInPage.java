package dev.fifteen.identity.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fifteen.identity.account.Language;
import dev.fifteen.identity.page.Words;
import dev.fifteen.platform.security.Anyone;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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

    private static final Set<String> NOTICES = Set.of("failed", "later", "again", "out");

    private final String form;
    private final String hint;
    private final Map<Language, Words> words = Words.of("sign-in");

    SignInPage(
            @Value("classpath:sign-in/form.html") Resource form,
            @Value("${fifteen.identity.sign-in-hint:}") String hint)
            throws IOException {
        this.form = form.getContentAsString(UTF_8);
        this.hint = hint.isBlank() ? "" : "<p class=\"hint\">" + HtmlUtils.htmlEscape(hint) + "</p>";
    }

    @Anyone
    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> show(
            @RequestParam(defaultValue = "") String notice, CsrfToken csrf, HttpServletRequest request) {
        var said = Objects.requireNonNull(words.get(Words.wishedIn(request)));
        var values = new HashMap<String, String>();
        for (var label : new String[] {"lead", "name", "password", "action"}) {
            values.put(label, said.say(label));
        }
        values.put("notice", NOTICES.contains(notice) ? alert(said.say("notice." + notice)) : "");
        values.put("csrf-name", HtmlUtils.htmlEscape(csrf.getParameterName()));
        values.put("csrf-token", HtmlUtils.htmlEscape(csrf.getToken()));
        values.put("hint", hint);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(said.page("title", form, values));
    }

    // Browsers ask for it whatever the page says; an answer keeps it out of the way back after sign-in.
    @Anyone
    @GetMapping("/favicon.ico")
    void icon(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static String alert(String words) {
        return "<p class=\"notice\" role=\"alert\">" + words + "</p>";
    }
}

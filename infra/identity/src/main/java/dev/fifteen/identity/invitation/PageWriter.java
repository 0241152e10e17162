package dev.fifteen.identity.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fifteen.contracts.identity.AccountInvited.Purpose;
import dev.fifteen.identity.account.Account;
import dev.fifteen.identity.account.Account.Person;
import dev.fifteen.identity.account.Language;
import dev.fifteen.identity.invitation.NewPassword.Fault;
import dev.fifteen.identity.page.Words;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes what whoever follows the link of an invitation sees: plain HTML without scripts, in their language. */
@Component
class PageWriter {

    private final String form;
    private final String notice;
    private final URI gateway;
    private final Map<Language, Words> words = Words.of("invitation");

    PageWriter(
            @Value("classpath:invitation/form.html") Resource form,
            @Value("classpath:invitation/notice.html") Resource notice,
            @Value("${fifteen.services.gateway}") URI gateway)
            throws IOException {
        this.form = form.getContentAsString(UTF_8);
        this.notice = notice.getContentAsString(UTF_8);
        this.gateway = gateway;
    }

    String form(Account account, Person person, @Nullable Fault fault) {
        var said = in(account.language());
        var about = Invitations.purposeFor(account) == Purpose.JOIN ? "join" : "new-password";
        var values = new HashMap<String, String>();
        values.put("lead", said.say(about + ".lead", Map.of("name", person.name())));
        values.put("email", HtmlUtils.htmlEscape(person.email()));
        values.put("fault", fault == null ? "" : alert(said.say("fault." + fault)));
        values.put("described", fault == null ? "" : " fault");
        values.put("invalid", fault == null ? "" : " aria-invalid=\"true\"");
        for (var label : new String[] {"address", "password", "rule", "again", "save"}) {
            values.put(label, said.say(label));
        }
        return said.page(about + ".title", form, values);
    }

    /** @param page on the practice's site, where they go on to sign in */
    String done(Language language, String page) {
        return notice(language, "done", page);
    }

    /** The one answer to every link that is not good. */
    String isVoid(Language language) {
        return notice(language, "void", "/calendar");
    }

    private String notice(Language language, String about, String page) {
        var said = in(language);
        return said.page(
                about + ".title",
                notice,
                Map.of(
                        "lead", said.say(about + ".lead"),
                        "action", said.say(about + ".action"),
                        "page", HtmlUtils.htmlEscape(gateway.resolve(page).toString())));
    }

    private static String alert(String words) {
        return "<p id=\"fault\" class=\"notice\" role=\"alert\">" + words + "</p>";
    }

    private Words in(Language language) {
        return Objects.requireNonNull(words.get(language));
    }
}

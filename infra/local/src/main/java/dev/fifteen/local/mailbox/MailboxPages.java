package dev.fifteen.local.mailbox;

import dev.fifteen.local.web.Answer;
import dev.fifteen.local.web.LocalServer;
import dev.fifteen.local.web.Refusal;
import dev.fifteen.local.web.Request;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mailbox over HTTP: a page, the mails and texts as JSON, newest first, and where texts are sent to. */
public final class MailboxPages {

    private static final String PREFIX = "/api/messages/";

    // A mail may name pictures and scripts of others; looking at it must not call them.
    private static final String CONTENT_SECURITY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src data:;"
                    + " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Mailbox mailbox;

    private MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Starts to listen. */
    public static LocalServer start(Mailbox mailbox, String address, int port) {
        return LocalServer.start(address, port, new MailboxPages(mailbox)::answer);
    }

    private Answer answer(Request request) throws IOException {
        return switch (request.path()) {
            case "/" -> file("mailbox.html", "text/html; charset=utf-8");
            case "/mailbox.js" -> file("mailbox.js", "text/javascript; charset=utf-8");
            case "/mailbox.css" -> file("mailbox.css", "text/css; charset=utf-8");
            case "/api/messages" -> messages(request);
            case "/api/texts" -> texts(request);
            default -> message(request.path());
        };
    }

    private static Answer file(String name, String type) throws IOException {
        try (var in = MailboxPages.class.getResourceAsStream(name)) {
            var headers = Map.of("Content-Type", type, "Content-Security-Policy", CONTENT_SECURITY);
            return new Answer(200, headers, Objects.requireNonNull(in, name).readAllBytes());
        }
    }

    private Answer messages(Request request) {
        return switch (request.method()) {
            case "GET", "HEAD" ->
                Answer.json(mailbox
                        .mails(mail -> request.parameter("to").map(mail::isFor).orElse(true))
                        .stream()
                        .limit(limit(request))
                        .toList());
            case "DELETE" -> {
                mailbox.clear();
                yield Answer.nothing();
            }
            default -> throw Refusal.methodNotAllowed();
        };
    }

    private Answer texts(Request request) throws IOException {
        return switch (request.method()) {
            case "GET", "HEAD" ->
                Answer.json(mailbox.texts().stream()
                        .filter(text ->
                                request.parameter("to").map(text.to()::equals).orElse(true))
                        .limit(limit(request))
                        .toList());
            case "POST" -> {
                var sent = request.body(SentText.class);
                if (sent.to == null || sent.text == null || sent.id == null) {
                    throw new Refusal(400, "invalid-request", "\"to\", \"text\" and \"id\" are needed");
                }
                mailbox.receive(sent.id, sent.to, sent.text);
                yield Answer.nothing();
            }
            case "DELETE" -> {
                mailbox.clearTexts();
                yield Answer.nothing();
            }
            default -> throw Refusal.methodNotAllowed();
        };
    }

    /** As notification sends it where it is told nothing else. */
    private record SentText(
            @Nullable String to,
            @Nullable String text,
            @Nullable String id) {}

    private static int limit(Request request) {
        try {
            return request.parameter("limit")
                    .map(Integer::parseInt)
                    .map(limit -> Math.max(0, limit))
                    .orElse(Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            throw new Refusal(400, "invalid-request", "\"limit\" is not a number");
        }
    }

    private Answer message(String path) {
        if (!path.startsWith(PREFIX)) {
            throw Refusal.notFound();
        }
        return Answer.json(mailbox.mail(path.substring(PREFIX.length())).orElseThrow(Refusal::notFound));
    }
}

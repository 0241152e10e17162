package dev.fifteen.notification.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Booking, availability and identity as far as messages need them, at one address. */
public final class OtherServices implements AutoCloseable {

    private static final String PRACTICE = """
            {"name":"Harbour Practice","postalAddress":["12 Quay Street","Oakland, CA 94607"],
             "languages":["en","fr","he"],
             "services":[{"id":"couples","names":{"en":"Couples","fr":"Couples","he":"זוגות"},"attendance":"COUPLE"}],
             "confidentialityPolicy":{"en":"…"},
             "crisisLines":[{"place":"US","number":"988","emergency":"911","names":{"en":"988 Lifeline"}}]}""";

    private final HttpServer server;
    private final Map<String, String> consultations = new ConcurrentHashMap<>();
    private final Map<String, String> therapists = new ConcurrentHashMap<>();
    private final Map<String, String> farewells = new ConcurrentHashMap<>();
    private final Map<String, String> invitations = new ConcurrentHashMap<>();
    private final AtomicInteger links = new AtomicInteger();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile boolean identityAway;
    private volatile boolean bookingAway;
    private volatile boolean somethingElseAnswers;

    public OtherServices() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void consultation(UUID id, String json) {
        consultations.put(id.toString(), json);
    }

    public void farewell(UUID person, String json) {
        farewells.put(person.toString(), json);
    }

    /** What identity says of the open invitation of an account; null, when there is none. */
    public void invitation(UUID account, @Nullable String json) {
        if (json == null) {
            invitations.remove(account.toString());
        } else {
            invitations.put(account.toString(), json);
        }
    }

    public void therapist(UUID id, String json) {
        therapists.put(id.toString(), json);
    }

    /** Refuses the tokens that were given so far, as after a change of keys. */
    public void refuseOldTokens() {
        tokens.incrementAndGet();
    }

    public void identityIsAway(boolean away) {
        identityAway = away;
    }

    public void bookingGoesAway() {
        bookingAway = true;
    }

    public void bookingComesBack() {
        bookingAway = false;
    }

    /** A web server that knows nothing of consultations stands where booking should. */
    public void bookingIsMistaken(boolean mistaken) {
        somethingElseAnswers = mistaken;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        String last = path[path.length - 1];
        exchange.getRequestBody().readAllBytes();
        if (last.equals("token")) {
            json(exchange, "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}".formatted(token()));
        } else if (last.equals("practice")) {
            json(exchange, PRACTICE);
        } else if (!Objects.equals(exchange.getRequestHeaders().getFirst("Authorization"), "Bearer " + token())) {
            answer(exchange, 401, "text/html", "");
        } else if (path[2].equals("therapists")) {
            jsonOrProblem(exchange, therapists.get(last));
        } else if (path[2].equals("accounts")) {
            if (identityAway) {
                answer(exchange, 503, "text/html", "");
            } else {
                jsonOrProblem(exchange, invitations.get(path[3]));
            }
        } else if (bookingAway) {
            answer(exchange, 503, "text/html", "");
        } else if (somethingElseAnswers) {
            answer(exchange, 404, "text/html", "not here");
        } else if (path[2].equals("farewells")) {
            jsonOrProblem(exchange, farewells.get(last));
        } else if (last.equals("links")) {
            jsonOrProblem(exchange, link(path[2], path[3]));
        } else {
            jsonOrProblem(exchange, consultations.get(last));
        }
    }

    private @Nullable String link(String list, String id) {
        int number = links.incrementAndGet();
        if (list.equals("waiting-list")) {
            return "{\"link\":\"/waiting#%s/token%d\"}".formatted(id, number);
        }
        String consultation = consultations.get(id);
        return consultation == null
                ? null
                : "{\"link\":\"/c#%s/token%d\",\"consultation\":%s}".formatted(id, number, consultation);
    }

    private String token() {
        return "a.b." + tokens.get();
    }

    private static void jsonOrProblem(HttpExchange exchange, @Nullable String json) throws IOException {
        if (json == null) {
            answer(exchange, 404, "application/problem+json", "{\"status\":404}");
        } else {
            json(exchange, json);
        }
    }

    private static void json(HttpExchange exchange, String json) throws IOException {
        answer(exchange, 200, "application/json", json);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

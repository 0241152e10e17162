package dev.fifteen.identity.signin;

import static dev.fifteen.identity.RunningIdentity.FIRST_THERAPIST;
import static dev.fifteen.identity.RunningIdentity.encoded;
import static dev.fifteen.identity.RunningIdentity.json;
import static dev.fifteen.identity.RunningIdentity.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.identity.RunningIdentity;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A person signs in through the gateway: authorization code with PKCE (RFC 7636), by a real client, page and form. */
class SignInIT {

    static RunningIdentity identity;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.local();
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @BeforeEach
    void newVisitor() {
        identity.newVisitor();
    }

    @Test
    void therapistComesBackWithACodeThatBuysTokens() {
        var callback = GatewayVisit.signIn(identity, "therapist", "therapist");

        assertThat(callback).startsWith(GatewayVisit.CALLBACK + "?code=").contains("state=xyz");
        var tokens = exchange(codeIn(callback), GatewayVisit.VERIFIER);

        var access = identity.verified(tokens.get("access_token").asString());
        assertThat(access.getSubject()).isEqualTo("therapist");
        assertThat(access.getClaimAsStringList("roles")).isEqualTo(List.of("therapist"));
        assertThat(access.getClaimAsString("therapist_id")).isEqualTo(FIRST_THERAPIST);
        assertThat(access.hasClaim("name")).isFalse();

        var id = identity.verified(tokens.get("id_token").asString(), "gateway");
        assertThat(id.getClaimAsString("name")).isEqualTo("The first therapist");
        assertThat(id.getClaimAsStringList("roles")).isEqualTo(List.of("therapist"));
        assertThat(id.getClaimAsString("nonce")).isEqualTo("n-1");
    }

    @Test
    void refreshTokenBuysANewAccessToken() {
        var tokens = exchange(codeIn(GatewayVisit.signIn(identity, "staff", "staff")), GatewayVisit.VERIFIER);

        var refreshed = refresh(tokens.get("refresh_token").asString());

        assertThat(identity.verified(json(refreshed).get("access_token").asString())
                        .getClaimAsStringList("roles"))
                .isEqualTo(List.of("staff"));
    }

    @Test
    void unknownRefreshTokenSendsTheClientToANewSignIn() {
        var refused = refresh("from-before-a-restart");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void whoIsSignedInIsNotAskedAgain() {
        GatewayVisit.signIn(identity, "staff", "staff");

        assertThat(location(identity.get(GatewayVisit.authorize()))).startsWith(GatewayVisit.CALLBACK + "?code=");
    }

    @Test
    void codeIsGoodOnceAndOnlyWithItsVerifier() {
        var code = codeIn(GatewayVisit.signIn(identity, "staff", "staff"));

        assertThat(exchange(code, "another-verifier-of-at-least-forty-three-characters")
                        .get("error")
                        .asString())
                .isEqualTo("invalid_grant");
        assertThat(exchange(code, GatewayVisit.VERIFIER).has("access_token")).isTrue();
        assertThat(exchange(code, GatewayVisit.VERIFIER).get("error").asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void clientWithoutPkceIsRefused() {
        var withoutChallenge = GatewayVisit.authorize().replaceAll("(?<=[?&])code_challenge(_method)?=[^&]*&?", "");

        assertThat(location(identity.get(withoutChallenge)))
                .startsWith(GatewayVisit.CALLBACK + "?error=invalid_request");
    }

    @Test
    void nobodyIsSentToAForeignAddress() {
        var foreign = identity.get(GatewayVisit.authorize().replace("localhost%3A8080", "evil.example"));

        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(location(foreign)).isEmpty();
    }

    @Test
    void wrongPasswordAndUnknownUserLookTheSame() {
        assertThat(GatewayVisit.signIn(identity, "staff", "wrong")).endsWith("/sign-in?notice=failed");
        assertThat(GatewayVisit.signIn(identity, "nobody", "nobody")).endsWith("/sign-in?notice=failed");
        assertThat(identity.get("/sign-in?notice=failed").body()).contains("role=\"alert\"", "do not match");
    }

    @Test
    void formWithoutItsTokenIsShownAgain() {
        var page = identity.get("/sign-in");

        var answer = identity.post("/sign-in", Map.of("username", "staff", "password", "staff"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(location(answer)).endsWith("/sign-in?notice=again");
    }

    @Test
    void guessingEnds() {
        for (int i = 0; i < FailedAttempts.ALLOWED; i++) {
            GatewayVisit.signIn(identity, "therapist-2", "guess-" + i);
        }

        assertThat(GatewayVisit.signIn(identity, "therapist-2", "therapist-2")).endsWith("/sign-in?notice=later");
        assertThat(GatewayVisit.signIn(identity, "staff", "staff")).startsWith(GatewayVisit.CALLBACK);
    }

    @Test
    void pageStandsAlone() {
        var page = identity.get("/sign-in");

        assertThat(page.body())
                .contains(
                        "<html lang=\"en\" dir=\"ltr\">",
                        "<label for=\"username\">",
                        "<label for=\"password\">",
                        "Try staff")
                .doesNotContain("<script", "http://", "https://", "{");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' http://localhost:8080");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(identity.get("/sign-in.css").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'he-IL, en;q=0.5', he, rtl, כניסה",
        "'de, fr-CH;q=0.9', fr, ltr, Connexion",
        "'de, *;q=0.5', en, ltr, Sign in"
    })
    void pageSpeaksTheLanguageOfTheBrowser(String wished, String language, String direction, String title) {
        var page = identity.getIn(wished, "/sign-in?notice=out");

        assertThat(page.body())
                .contains("<html lang=\"%s\" dir=\"%s\">".formatted(language, direction), "<h1>" + title + "</h1>")
                .contains("role=\"alert\"")
                .doesNotContain("{");
        assertThat(page.headers().allValues("Vary")).contains("Accept-Language");
    }

    @Test
    void noticeIsOneOfOursAndNeverTheVisitors() {
        assertThat(identity.get("/sign-in?notice=%3Cb%3E").body()).doesNotContain("role=\"alert\"", "<b>");
    }

    @Test
    void signedOutPersonIsAskedAgain() {
        var tokens = exchange(codeIn(GatewayVisit.signIn(identity, "staff", "staff")), GatewayVisit.VERIFIER);

        var out = identity.get("/connect/logout?"
                + encoded(Map.of(
                        "id_token_hint",
                        tokens.get("id_token").asString(),
                        "post_logout_redirect_uri",
                        "http://localhost:8080/")));

        assertThat(location(out)).isEqualTo("http://localhost:8080/");
        assertThat(location(identity.get(GatewayVisit.authorize()))).endsWith("/sign-in");
    }

    private static JsonNode exchange(String code, String verifier) {
        return json(identity.askForToken(
                "gateway",
                "gateway",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        GatewayVisit.CALLBACK,
                        "code_verifier",
                        verifier)));
    }

    private static HttpResponse<String> refresh(String token) {
        return identity.askForToken(
                "gateway", "gateway", Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private static String codeIn(String callback) {
        return GatewayVisit.find("[?&]code=([^&]+)", callback);
    }
}

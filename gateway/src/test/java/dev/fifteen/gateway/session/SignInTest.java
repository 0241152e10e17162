package dev.fifteen.gateway.session;

import static dev.fifteen.gateway.RunningGateway.JOURNAL;
import static dev.fifteen.gateway.RunningGateway.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.gateway.RunningGateway;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    @BeforeEach
    void reset() {
        RunningGateway.reset();
        PROVIDER.issueFor(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/journal", "/calendar", "/people"})
    void pagesOfThePracticeAskForSignIn(String path) {
        HttpResponse<String> answer = new Browser().browse(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).endsWith("/oauth2/authorization/fifteen");
    }

    @Test
    void leadsToTheProviderWithStateNonceAndProofKey() {
        String provider = Browser.location(new Browser().browse("/oauth2/authorization/fifteen"));
        assertThat(provider)
                .contains("/oauth2/authorize?")
                .contains("client_id=gateway")
                .contains("code_challenge_method=S256")
                .contains("redirect_uri=" + RunningGateway.at("/login/oauth2/code/fifteen"));
        assertThat(Browser.parameter(provider, "state")).isNotBlank();
        assertThat(Browser.parameter(provider, "nonce")).isNotBlank();
    }

    @Test
    void comesBackToWhereItWasAsked() {
        Browser browser = new Browser();
        assertThat(Browser.location(browser.signIn())).contains("/journal");
        HttpResponse<String> page = browser.browse("/journal");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<journal-page>");
    }

    @Test
    void opensTheCalendarOfWhoeverIsSignedIn() {
        HttpResponse<String> page = Browser.signedIn().browse("/calendar");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<calendar-page>").contains("/calendar/calendar.css");
    }

    @Test
    void theCookieIsForThisHostAloneAndOutOfReachOfScripts() {
        String cookie = new Browser()
                .browse("/journal")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(cookie)
                .startsWith("__Host-")
                .contains("Path=/")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void theSessionChangesItsNameAtSignIn() {
        Browser browser = new Browser();
        browser.browse("/journal");
        String before = browser.cookie();
        browser.signIn();
        assertThat(browser.cookie()).isNotEqualTo(before);
    }

    @Test
    void tellsThePageWhoIsSignedIn() {
        assertThat(Browser.signedIn().browse("/api/session").body())
                .contains("\"signedIn\":true")
                .contains("Sam Staff")
                .contains("staff")
                .contains("\"therapistId\":\"de2f42c1-5670-8e29-806c-1d98e1bb036a\"")
                .doesNotContain("access-");
        assertThat(RunningGateway.get("/api/session").body()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void aServiceHearsTheTokenAndNeverTheCookie() {
        Browser browser = Browser.signedIn();
        browser.browse("/api/journal/events");
        assertThat(JOURNAL.lastAsked().headers().getFirst("Authorization")).startsWith("Bearer access-");
        assertThat(JOURNAL.lastAsked().headers().containsKey("Cookie")).isFalse();
    }

    @Test
    void aTokenOfOnesOwnIsKept() {
        Browser.signedIn().browse("/api/journal/events", "Authorization", "Bearer own");
        assertThat(JOURNAL.lastAsked().headers().get("Authorization")).containsExactly("Bearer own");
    }

    @Test
    void anExpiredTokenIsRenewedOnceHoweverManyAsk() {
        PROVIDER.issueFor(Duration.ofSeconds(1));
        Browser browser = Browser.signedIn();
        PROVIDER.issueFor(Duration.ofMinutes(5));
        int before = PROVIDER.issued();
        List<CompletableFuture<Integer>> calls = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> browser.browse("/api/journal/events").statusCode()))
                .toList();
        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(200));
        assertThat(PROVIDER.issued()).isEqualTo(before + 1);
        assertThat(JOURNAL.lastAsked().headers().getFirst("Authorization")).isEqualTo("Bearer access-" + (before + 1));
    }

    @Test
    void signingOutNamesTheNewestIdToken() {
        PROVIDER.issueFor(Duration.ofSeconds(1));
        Browser browser = Browser.signedIn();
        PROVIDER.issueFor(Duration.ofMinutes(5));
        browser.browse("/api/journal/events");
        HttpResponse<String> out = browser.post("/logout", "", "X-CSRF-TOKEN", browser.csrfToken());
        assertThat(Browser.parameter(Browser.location(out), "id_token_hint")).isEqualTo(PROVIDER.newestIdToken());
    }

    @Test
    void aProviderThatIsAwayIsAKindPageAndNothingElseSuffers() {
        Browser browser = new Browser();
        String toProvider = Browser.location(browser.browse("/oauth2/authorization/fifteen"));
        PROVIDER.service().stop();
        try {
            HttpResponse<String> answer = browser.browse(
                    "/login/oauth2/code/fifteen?code=c&state=" + Browser.parameter(toProvider, "state"),
                    "Accept",
                    "text/html");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("<error-page");
            assertThat(RunningGateway.get("/api/practice").statusCode()).isEqualTo(200);
        } finally {
            PROVIDER.service().start();
        }
    }

    @Test
    void anAnonymousCallMakesNoSession() {
        assertThat(RunningGateway.get("/api/openings").headers().firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(RunningGateway.get("/").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(RunningGateway.post("/api/consultations", "{}").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }
}

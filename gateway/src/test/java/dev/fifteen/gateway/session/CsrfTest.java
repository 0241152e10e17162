package dev.fifteen.gateway.session;

import static dev.fifteen.gateway.RunningGateway.AVAILABILITY;
import static dev.fifteen.gateway.RunningGateway.BOOKING;
import static dev.fifteen.gateway.RunningGateway.JOURNAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.gateway.RunningGateway;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfTest {

    private static final String RETRY = "/api/journal/dead-letters/booking/7/retry";

    @BeforeEach
    void reset() {
        RunningGateway.reset();
    }

    @Test
    void aCallWithTheSessionsAuthorityNeedsTheToken() {
        HttpResponse<String> answer = Browser.signedIn().post(RETRY, "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/csrf-token-missing");
        assertThat(JOURNAL.asked()).isEmpty();
    }

    @Test
    void withTheTokenItPasses() {
        Browser browser = Browser.signedIn();
        assertThat(browser.post(RETRY, "{}", "X-CSRF-TOKEN", browser.csrfToken())
                        .statusCode())
                .isEqualTo(200);
        assertThat(JOURNAL.lastAsked().headers().getFirst("Authorization")).startsWith("Bearer access-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void whateverChangesACalendarNeedsIt(String method) {
        String day = "/api/therapists/7/calendar/overrides/2027-01-11";
        Browser browser = Browser.signedIn();
        assertThat(browser.send(method, day).statusCode()).isEqualTo(403);
        assertThat(AVAILABILITY.asked()).isEmpty();

        assertThat(browser.send(method, day, "X-CSRF-TOKEN", browser.csrfToken())
                        .statusCode())
                .isEqualTo(200);
        assertThat(AVAILABILITY.lastAsked().headers().getFirst("Authorization")).startsWith("Bearer access-");
    }

    @Test
    void anotherSessionsTokenDoesNotHelp() {
        String foreign = Browser.signedIn().csrfToken();
        assertThat(Browser.signedIn().post(RETRY, "{}", "X-CSRF-TOKEN", foreign).statusCode())
                .isEqualTo(403);
    }

    @Test
    void bookingNeedsNoneAndBorrowsNoAuthority() {
        assertThat(RunningGateway.post("/api/consultations", "{}").statusCode()).isEqualTo(200);
        assertThat(Browser.signedIn().post("/api/consultations", "{}").statusCode())
                .isEqualTo(200);
        assertThat(BOOKING.lastAsked().headers().containsKey("Authorization")).isFalse();
    }

    @Test
    void aLinkTokenNeedsNone() {
        Browser.signedIn().post("/api/consultations/7/cancellation", "{}", "Authorization", "Bearer link");
        assertThat(BOOKING.lastAsked().headers().get("Authorization")).containsExactly("Bearer link");
    }

    @Test
    void aSessionThatIsOverHasNoAuthorityToProtect() {
        RunningGateway.post(RETRY, "{}", "Cookie", "__Host-fifteen=0123456789ABCDEF");
        assertThat(JOURNAL.lastAsked().headers().containsKey("Authorization")).isFalse();
    }

    @Test
    void signingOutNeedsItTooAndLeadsOnToTheProvider() {
        Browser browser = Browser.signedIn();
        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);

        HttpResponse<String> answer = browser.post("/logout", "", "X-CSRF-TOKEN", browser.csrfToken());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer))
                .contains("/connect/logout?id_token_hint=")
                .contains("post_logout_redirect_uri=" + RunningGateway.at("/"));
        assertThat(browser.browse("/api/session").body()).isEqualTo("{\"signedIn\":false}");
    }
}

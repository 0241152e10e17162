package dev.fifteen.gateway.route;

import static dev.fifteen.gateway.RunningGateway.AVAILABILITY;
import static dev.fifteen.gateway.RunningGateway.BOOKING;
import static dev.fifteen.gateway.RunningGateway.NOTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.gateway.RunningGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @BeforeEach
    void reset() {
        RunningGateway.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/practice, availability",
        "/api/therapists, availability",
        "/api/therapists/7, availability",
        "/api/therapists/7/calendar/hours, availability",
        "/api/therapists/7/calendar/feeds/1/refresh, availability",
        "/api/openings, availability",
        "/calendar/abc.ics, availability",
        "/api/consultations, booking",
        "/api/consultations/7/stream, booking",
        "/api/therapists/7/consultations, booking",
        "/api/therapists/7/consultations.csv, booking",
        "/api/links, booking",
        "/api/clients/7/erasure, booking",
        "/api/journal/events, journal",
        "/api/journal/consultations/7, journal",
        "/api/accounts, identity",
        "/api/accounts/7/invitation, identity",
        "/api/webhooks, notification",
        "/api/webhooks/7/deliveries, notification",
        "/api/messages/7/resend, notification",
    })
    void eachPathHasItsService(String path, String service) {
        assertThat(RunningGateway.get(path).body()).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/consultations/7",
                "/internal/therapists/7",
                "/api/internal/x",
                "/v3/api-docs",
                "/actuator/env",
                "/actuator/prometheus",
                "/api/practice/more",
                "/api/consultations.json",
                "/calendar/a/b.ics",
                "/error",
            })
    void nothingElseIsReachable(String path) {
        assertThat(RunningGateway.get(path).statusCode()).isEqualTo(404);
        assertThat(BOOKING.asked()).isEmpty();
        assertThat(AVAILABILITY.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/therapists/../../internal/therapists/7",
                "/api/therapists/%2e%2e/%2e%2e/internal/therapists/7",
                "/api/therapists/..%2f..%2finternal/therapists/7",
                "/api/therapists/..;/..;/internal/therapists/7",
                "/api/therapists//internal",
                "/api/therapists/%252e%252e/%252e%252e/internal",
            })
    void noDetourLeadsInside(String path) {
        assertThat(RawRequest.status("GET " + path + " HTTP/1.1")).isIn(400, 404);
        assertThat(AVAILABILITY.asked()).isEmpty();
    }

    @Test
    void letsAMailProgramEndRemindersWithoutAnybodySignedIn() {
        var answer = RunningGateway.post(
                "/reminders/stop/abc",
                "List-Unsubscribe=One-Click",
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(NOTIFICATION.lastAsked().method()).isEqualTo("POST");
        assertThat(NOTIFICATION.lastAsked().uri().getPath()).isEqualTo("/reminders/stop/abc");
    }

    @Test
    void onlyShowsAPageToWhoeverFollowsTheLink() {
        var page = RunningGateway.get("/reminders/stop/abc?lang=he");

        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(NOTIFICATION.asked()).isEmpty();
    }

    @Test
    void carriesTheQueryAndTheBodyAsTheyAre() {
        RunningGateway.post(
                "/api/consultations?a=b%26c&d=%D7%A9&e=1+2", "{\"name\":\"שיר\"}", "Content-Type", "application/json");
        assertThat(BOOKING.lastAsked().uri().getQuery()).isEqualTo("a=b&c&d=ש&e=1 2");
        assertThat(BOOKING.lastAsked().method()).isEqualTo("POST");
        assertThat(BOOKING.lastAsked().body()).isEqualTo("{\"name\":\"שיר\"}");
    }
}

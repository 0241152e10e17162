package dev.fifteen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.local.Endpoint;
import dev.fifteen.local.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people and machines send that cannot be: each gets a clear problem, and nothing is kept of it. */
@WholeStack
class BadInputAcceptanceIT {

    private final Stack stack;
    private final Practice practice;
    private final String therapist;
    private final String start;

    BadInputAcceptanceIT(Stack stack, Practice practice) {
        this.stack = stack;
        this.practice = practice;
        therapist = practice.therapist(Practice.INSTANT, 120, 96);
        start = practice.openings(therapist, 3).getLast();
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                field("start", "a start in the past", it -> it.at("2020-01-06T18:00:00Z")),
                field("start", "a start off the grid", it -> it.at(it.start.replace(":00Z", ":01Z"))),
                field("start", "a start that is no instant", it -> it.at("tomorrow")),
                field(
                        "person.name",
                        "a name of a megabyte",
                        it -> it.good().name("x".repeat(40_000)).json()),
                field(
                        "person.name",
                        "a name over two lines",
                        it -> it.good().name("Ada\\r\\nBcc: all@example.org").json()),
                field(
                        "person.name",
                        "a name with a control character",
                        it -> it.good().name("Ada\\u0000").json()),
                field(
                        "person.email",
                        "several addresses",
                        it -> it.good().email("a@example.org,b@example.org").json()),
                field("person.email", "no address", it -> it.good().email("ada").json()),
                field(
                        "place",
                        "a place that is none",
                        it -> it.good().place("California").json()),
                field(
                        "status",
                        "a status",
                        it -> it.good().and("\"status\":\"CONFIRMED\"").json()),
                field("id", "an id", it -> it.good().and("\"id\":\"1\"").json()),
                field("", "half a document", it -> "{\"therapistId\":"),
                field(
                        "service",
                        "a number for a service",
                        it -> it.good().json().replace("\"individual\"", "[1]")));
    }

    private static Arguments field(String field, String name, Function<BadInputAcceptanceIT, String> body) {
        return Arguments.of(field, Named.of(name, body));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("invalid")
    void namesTheField(String field, Function<BadInputAcceptanceIT, String> body) {
        var answer = practice.anyone().with("Prefer", "wait=10").post("/api/consultations", body.apply(this));

        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(400);
        assertThat(answer.whole().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .contains(field);
        assertThat(answer.whole().body()).doesNotContain("Exception", "\tat ");
        assertThat(practice.openings(therapist, 3)).contains(start);
    }

    @Test
    void refusesATherapistWhomNobodyKnows() {
        var answer = practice.book(Request.to(UUID.randomUUID().toString(), start));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("therapist-unavailable");
    }

    @Test
    void refusesAPlaceWithoutALicence() {
        var answer = practice.book(good().place("US-NY"));

        assertThat(answer.status()).isIn(409, 422);
        assertThat(answer.problem()).isEqualTo("not-licensed");
    }

    @Test
    void refusesAStartWithinTheNotice() {
        var soon = practice.book(Request.to(therapist, quarterAfter(Duration.ofMinutes(30))));

        assertThat(soon.status()).isEqualTo(409);
        assertThat(soon.text("reason")).isEqualTo("TOO_SOON");
    }

    @Test
    void refusesAStartBeyondTheHorizon() {
        var late = practice.book(Request.to(therapist, quarterAfter(Duration.ofDays(90))));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("reason")).isEqualTo("TOO_FAR");
    }

    @Test
    void refusesADayThatIsFull() {
        String busy = practice.therapist(Practice.INSTANT, 0, 1);
        var starts = practice.openings(busy, 3);
        practice.book(Request.to(busy, starts.getLast()));

        var second = practice.book(Request.to(busy, starts.get(starts.size() - 2)));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("reason")).isEqualTo("DAY_FULL");
    }

    @Test
    void refusesABodyOfAMegabyteAtTheDoor() {
        var answer = practice.anyone()
                .post("/api/consultations", good().name("x".repeat(1_000_000)).json());

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void takesNamesInAnyScript() {
        var booked = practice.book(good().name("שרה 🌷 O'Brien-Ñandú"));

        assertThat(booked.status()).as(booked.whole().body()).isEqualTo(201);
    }

    private Request good() {
        return Request.to(therapist, start);
    }

    private String at(String otherStart) {
        return Request.to(therapist, otherStart).json();
    }

    private String quarterAfter(Duration wait) {
        long quarter = 900;
        var now = new Door(stack.addressOf(Endpoint.CLOCK)).get("/clock").text("now");
        long second = Instant.parse(now).plus(wait).getEpochSecond();
        return Instant.ofEpochSecond((second / quarter + 1) * quarter).toString();
    }
}

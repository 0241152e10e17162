package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.booking.Browser.Answer;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.availability.ReservationRefused;
import dev.fifteen.contracts.availability.SlotReserved;
import dev.fifteen.contracts.booking.OfferEnded;
import dev.fifteen.contracts.booking.SlotOffered;
import dev.fifteen.contracts.booking.WaitingListEvent;
import dev.fifteen.testing.Issuer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

abstract class WaitingFacts extends Facts {

    /** Monday, nine in the morning in Los Angeles. */
    private static final Instant MONDAY_AT_NINE = Stage.START;

    /** Noon in Los Angeles, when people are awake. */
    private static final Instant NOON = Instant.parse("2027-01-04T20:00:00Z");

    private final List<Answer> joined = new ArrayList<>();
    private TherapistId therapist = Stage.INSTANT;

    @BeforeEach
    void takeInATherapist() {
        clock.set(NOON);
        therapist = Stage.takeIn(availability, jdbc);
    }

    @AfterEach
    void leaveTheList() {
        joined.forEach(place -> browser.delete(at(place, ""), place.text("token")));
    }

    @Test
    void waitsUntilATimeComesFree() {
        var place = join(form());

        assertThat(place.status()).isEqualTo(202);
        assertThat(place.text("link")).isEqualTo("/waiting#" + place.text("id") + "/" + place.text("token"));
        assertThat(look(place).text("status")).isEqualTo("WAITING");

        availability.open(therapist, MONDAY_AT_NINE);
        awaitStatusOf(place, "OFFERED");

        var offer = look(place).json().get("offer");
        assertThat(offer.get("start").asString()).isEqualTo(MONDAY_AT_NINE.toString());
        assertThat(offer.get("until").asString()).isEqualTo("2027-01-04T22:00:00Z");
        assertThat(offer.get("therapist").get("name").asString()).isEqualTo("Dr. Ruth Levi");
    }

    @Test
    void becomesACallUnderTheSameLink() {
        var place = offered();

        var taken = browser.post(at(place, "/acceptance"), null, place.text("token"));
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.text("id")).isEqualTo(place.text("id"));
        awaitStatus(place, "CONFIRMED");

        assertThat(browser.get(place.at(""), place.text("token")).text("start")).isEqualTo(MONDAY_AT_NINE.toString());
        assertThat(look(place).text("status")).isEqualTo("TAKEN");
    }

    @Test
    void becomesOneCallHoweverOftenItIsTaken() {
        var place = offered();

        browser.post(at(place, "/acceptance"), null, place.text("token"));
        assertThat(browser.post(at(place, "/acceptance"), null, place.text("token"))
                        .status())
                .isEqualTo(202);
        awaitStatus(place, "CONFIRMED");
        assertThat(eventsOf(place)).containsExactly("ConsultationRequested", "ConsultationConfirmed");
    }

    @Test
    void offersOnlyWhatSuits() {
        var form = form();
        form.putObject("wishes").putArray("days").add("TUESDAY");
        ((ObjectNode) form.get("wishes"))
                .putArray("hours")
                .addObject()
                .put("from", "12:00")
                .put("to", "13:00");
        var place = join(form);
        availability.open(therapist, MONDAY_AT_NINE);
        availability.open(therapist, Instant.parse("2027-01-12T17:00:00Z"));
        availability.open(therapist, Instant.parse("2027-01-12T20:45:00Z"));

        awaitStatusOf(place, "OFFERED");
        assertThat(look(place).json().get("offer").get("start").asString()).isEqualTo("2027-01-12T20:45:00Z");
    }

    @Test
    void asksTheNextWhereTheFirstLetsItGo() {
        var first = join(form());
        var second = join(form());
        availability.open(therapist, MONDAY_AT_NINE);
        awaitStatusOf(first, "OFFERED");
        assertThat(look(second).text("status")).isEqualTo("WAITING");

        assertThat(browser.post(at(first, "/refusal"), null, first.text("token"))
                        .text("status"))
                .isEqualTo("WAITING");
        awaitStatusOf(second, "OFFERED");
        assertThat(look(first).text("status")).isEqualTo("WAITING");
    }

    /** Their proposals go ways of their own, on which one may overtake the other. */
    @Test
    void givesTheLastPlaceToWhoHasWaitedLongest() {
        availability.leaveOnePlace(therapist);
        var all = Stream.generate(() -> join(form())).limit(4).toList();
        for (int hours = 0; hours < 4; hours++) {
            availability.open(therapist, MONDAY_AT_NINE.plus(Duration.ofHours(hours)));
        }

        awaitStatusOf(all.getFirst(), "OFFERED");
        assertThat(all.stream().skip(1).map(place -> look(place).text("status")))
                .containsOnly("WAITING");
    }

    @Test
    void asksTheNextWhereTheFirstDoesNotAnswer() {
        var first = join(form());
        var second = join(form());
        availability.open(therapist, MONDAY_AT_NINE);
        awaitStatusOf(first, "OFFERED");

        clock.set(NOON.plus(Duration.ofHours(2)));
        awaitStatusOf(second, "OFFERED");
        assertThat(look(first).text("status")).isEqualTo("WAITING");
        var late = browser.post(at(first, "/acceptance"), null, first.text("token"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("type")).endsWith("/problems/no-offer");
    }

    @Test
    void givesThePlaceToOthersAfterTwoOffersWithoutAnAnswer() {
        var place = offered();
        clock.set(NOON.plus(Duration.ofHours(2)));
        awaitStatusOf(place, "WAITING");
        availability.open(therapist, MONDAY_AT_NINE.plus(Duration.ofHours(1)));
        clock.set(NOON.plus(Duration.ofHours(4)));
        awaitStatusOf(place, "OFFERED");

        clock.set(NOON.plus(Duration.ofHours(24)));
        awaitStatusOf(place, "LEFT");
        await().untilAsserted(() -> assertThat(toldOf(place))
                .containsExactly(
                        "WaitingListJoined",
                        "OfferPrepared",
                        "SlotOffered",
                        "OfferEnded",
                        "OfferPrepared",
                        "SlotOffered",
                        "OfferEnded",
                        "WaitingListLeft"));
    }

    @Test
    void doesNotOfferAgainWhatSomebodyLetGo() {
        var place = offered();
        browser.post(at(place, "/refusal"), null, place.text("token"));
        clock.set(NOON.plus(Duration.ofHours(3)));
        availability.open(therapist, MONDAY_AT_NINE.plus(Duration.ofHours(1)));

        awaitStatusOf(place, "OFFERED");
        assertThat(look(place).json().get("offer").get("start").asString())
                .isEqualTo(MONDAY_AT_NINE.plus(Duration.ofHours(1)).toString());
    }

    @Test
    void hearsTheCalendarOnceHoweverOftenAndLateItSpeaks() {
        var place = offered();
        var id = ConsultationId.of(place.text("id"));
        var start = Quarter.startingAt(MONDAY_AT_NINE);
        var again = new SlotReserved(therapist, id, start, start.plus(1), new Place("US-CA"));
        availability.say(again);
        browser.post(at(place, "/refusal"), null, place.text("token"));
        availability.say(again);
        availability.say(new ReservationRefused(therapist, id, start, RefusalReason.BLOCKED));

        var next = join(form());
        awaitStatusOf(next, "OFFERED");
        assertThat(availability.heardOf(SlotOffered.class))
                .filteredOn(event -> event.consultationId().equals(id))
                .hasSize(1);
        assertThat(availability.heardOf(OfferEnded.class))
                .filteredOn(event -> event.consultationId().equals(id))
                .hasSize(1);
    }

    @Test
    void goesOnWaitingWhereTheTherapistNeedsTheTime() {
        var place = offered();
        availability.say(new ReservationRefused(
                therapist,
                ConsultationId.of(place.text("id")),
                Quarter.startingAt(MONDAY_AT_NINE),
                RefusalReason.BLOCKED));

        awaitStatusOf(place, "WAITING");
        assertThat(browser.post(at(place, "/acceptance"), null, place.text("token"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void leavesByAClickAsOftenAsOneLikes() {
        var place = offered();

        assertThat(browser.delete(at(place, ""), place.text("token")).text("status"))
                .isEqualTo("LEFT");
        assertThat(browser.delete(at(place, ""), place.text("token")).text("status"))
                .isEqualTo("LEFT");
        assertThat(browser.post(at(place, "/acceptance"), null, place.text("token"))
                        .status())
                .isEqualTo(409);
        var next = join(form());
        awaitStatusOf(next, "OFFERED");
    }

    @Test
    void endsThePlaceOfWhoNeverAsked() {
        var form = form();
        var place = join(form);
        availability.open(therapist, MONDAY_AT_NINE);
        awaitStatusOf(place, "OFFERED");

        for (int twice = 0; twice < 2; twice++) {
            var disavowed = browser.post(at(place, "/disavowal"), null, place.text("token"));
            assertThat(disavowed.status()).isEqualTo(200);
            assertThat(disavowed.text("status")).isEqualTo("LEFT");
        }

        assertThat(join(form).text("type")).endsWith("/problems/open-consultation-exists");
        var told = browser.get(
                "/internal/waiting-list/" + place.text("id"), Issuer.shared().service());
        assertThat(told.json().has("person")).as("nobody to write to").isFalse();
        await().untilAsserted(() -> assertThat(publishedOf(place)).containsExactly("AddressDisavowed"));
        var next = join(form());
        awaitStatusOf(next, "OFFERED");
    }

    @Test
    void endsTheCallOfWhoNeverAskedOnceItIsOne() {
        var place = offered();
        browser.post(at(place, "/acceptance"), null, place.text("token"));
        awaitStatus(place, "CONFIRMED");

        assertThat(browser.post(at(place, "/disavowal"), null, place.text("token"))
                        .status())
                .isEqualTo(200);
        assertThat(eventsOf(place)).endsWith("AddressDisavowed", "ConsultationCancelled");
    }

    @Test
    void standsWhereItStoodWhenTheTherapistRefusesWhatWasTaken() {
        availability.answer(
                therapist, wish -> List.of(Stage.held(wish, wish.start().start().minusSeconds(3600))));
        var form = form();
        var first = join(form);
        availability.open(therapist, MONDAY_AT_NINE);
        awaitStatusOf(first, "OFFERED");
        var second = join(form());
        browser.post(at(first, "/acceptance"), null, first.text("token"));
        awaitStatus(first, "AWAITING_APPROVAL");
        browser.post(first.at("/refusal"), null, Issuer.shared().therapist(therapist.value()));
        awaitStatus(first, "DECLINED");

        clock.set(NOON.plus(Duration.ofMinutes(1)));
        var again = join(form);
        assertThat(again.status()).isEqualTo(202);
        availability.open(therapist, MONDAY_AT_NINE.plus(Duration.ofHours(1)));
        awaitStatusOf(again, "OFFERED");
        assertThat(look(second).text("status")).isEqualTo("WAITING");

        // Once it is left by one's own wish, one begins at the end of the line again.
        browser.delete(at(again, ""), again.text("token"));
        awaitStatusOf(second, "OFFERED");
        var last = join(form);
        assertThat(turn(last)).isGreaterThan(turn(second));
        assertThat(turn(again)).isEqualTo(turn(first));
    }

    @Test
    void asksNobodyAgainAboutWhatTheyTookInVain() {
        availability.answer(
                therapist, wish -> List.of(Stage.held(wish, wish.start().start().minusSeconds(3600))));
        var form = form();
        var place = join(form);
        availability.open(therapist, MONDAY_AT_NINE);
        awaitStatusOf(place, "OFFERED");
        browser.post(at(place, "/acceptance"), null, place.text("token"));
        awaitStatus(place, "AWAITING_APPROVAL");
        browser.post(place.at("/refusal"), null, Issuer.shared().therapist(therapist.value()));
        awaitStatus(place, "DECLINED");

        var again = join(form);
        availability.open(therapist, MONDAY_AT_NINE);
        var next = join(form());

        awaitStatusOf(next, "OFFERED");
        assertThat(look(again).text("status")).isEqualTo("WAITING");
    }

    private long turn(Answer place) {
        return jdbc.sql("select turn from waiting_place where consultation_id = ?::uuid")
                .param(place.text("id"))
                .query(Long.class)
                .single();
    }

    @Test
    void opensToNobodyElse() {
        var place = join(form());
        var other = join(form());

        for (var token : new String[] {null, "wrong", other.text("token")}) {
            assertThat(List.of(
                            browser.get(at(place, ""), token).status(),
                            browser.delete(at(place, ""), token).status(),
                            browser.post(at(place, "/acceptance"), null, token).status(),
                            browser.post(at(place, "/disavowal"), null, token).status(),
                            browser.post(at(place, "/refusal"), null, token).status()))
                    .containsOnly(404);
        }
        assertThat(look(place).text("status")).isEqualTo("WAITING");
    }

    @Test
    void hasOnePlaceForEachMailbox() {
        var form = form();
        var place = join(form);
        var before = stored();

        var second = join(form);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("type")).endsWith("/problems/open-consultation-exists");
        // Whoever reads that mailbox is reminded of the place, which is an event.
        assertThat(stored().subList(0, 3)).isEqualTo(before.subList(0, 3));

        browser.delete(at(place, ""), place.text("token"));
        assertThat(join(form).status()).isEqualTo(202);
    }

    @Test
    void sendsTheLinkToItsOwnerWhoLostItOrWhenSomebodyAsksInTheirName() {
        var form = form();
        var place = join(form);
        join(form);
        awaitLinkRequests(place, 1);
        assertThat(look(place).status()).isEqualTo(200);

        browser.post(
                "/api/links", "{\"email\":\"" + form.get("person").get("email").asString() + "\"}", null);
        awaitLinkRequests(place, 2);
        assertThat(look(place).status()).isEqualTo(404);
    }

    private void awaitLinkRequests(Answer place, int count) {
        await().until(() -> jdbc.sql("""
                                select count(*) from domain_event
                                where aggregate_identifier = ? and payload_type like '%LinkRequested'""")
                        .param(place.text("id") + "/waiting")
                        .query(Integer.class)
                        .single()
                == count);
    }

    @Test
    void tellsNobodyApartWhoWaitsFromWhoHasACall() {
        var asked = Browser.form();
        var call = browser.ask(asked);
        var form = form();
        ((ObjectNode) form.get("person"))
                .put("email", asked.get("person").get("email").asString());

        var refused = join(form);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("type")).isEqualTo(browser.ask(asked).text("type"));
        browser.post(call.at("/cancellation"), null, call.text("token"));
    }

    @Test
    void asksNobodyWhoHasFoundACallInTheMeantime() {
        var form = form();
        var place = join(form);
        var asked = Browser.form();
        ((ObjectNode) asked.get("person"))
                .put("email", form.get("person").get("email").asString());
        var call = browser.ask(asked);
        assertThat(call.status()).isEqualTo(201);
        var next = join(form());
        availability.open(therapist, MONDAY_AT_NINE);

        awaitStatusOf(next, "OFFERED");
        assertThat(look(place).text("status")).isEqualTo("WAITING");
        browser.post(call.at("/cancellation"), null, call.text("token"));
    }

    @Test
    void isOnePlaceHoweverOftenItIsAskedFor() {
        var key = UUID.randomUUID().toString();
        var form = form();
        var first = browser.post("/api/waiting-list", form.toString(), null, "Idempotency-Key", key);
        joined.add(first);
        var again = browser.post("/api/waiting-list", form.toString(), null, "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"wishes":{"latest":"2020-01-01"}}                                | wishes.latest
            {"wishes":{"latest":"2030-01-01"}}                                | wishes.latest
            {"wishes":{"earliest":"2027-01-12","latest":"2027-01-11"}}        | wishes.earliest
            {"wishes":{"hours":[{"from":"12:00","to":"12:00"}]}}              | wishes.hours[0].to
            {"wishes":{"hours":[{"from":"12:00"}]}}                           | wishes.hours[0].to
            {"wishes":{"hours":[{"from":"12:10","to":"13:00"}]}}              | wishes.hours[0].from
            {"wishes":{"days":["SOMEDAY"]}}                                   | wishes.days[0]
            {"wishes":{"mood":"good"}}                                        | wishes.mood
            {"start":"2027-01-11T17:00:00Z"}                                  | start
            {"service":"surfing"}                                             | service
            {"service":"couples"}                                             | partner
            {"zone":"Mars/Olympus"}                                           | zone
            {"place":"nowhere"}                                               | place
            {"place":"US-NY"}                                                 | place
            {"language":"fr"}                                                 | service
            {"therapistId":"01234567-89ab-7def-8123-456789abcdef"}            | therapistId
            {"channel":null}                                                  | channel
            {"person":null}                                                   | person
            """)
    void saysWhatIsWrongAndKeepsNothing(String change, String field) {
        var form = form();
        form.setAll((ObjectNode) new JsonMapper().readTree(change));
        var before = stored();

        var answer = join(form);
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void forgetsWhoWaits() {
        var place = offered();
        var id = person(place);
        var staff = Issuer.shared().staff();

        assertThat(browser.get("/api/clients/" + id + "/export", staff)
                        .json()
                        .get("waiting")
                        .get("service")
                        .asString())
                .isEqualTo("individual");
        assertThat(browser.post("/api/clients/" + id + "/erasure", null, staff).status())
                .isEqualTo(202);
        assertThat(browser.get("/api/clients/" + id + "/export", staff).status())
                .isEqualTo(404);
        assertThat(look(place).status()).isEqualTo(404);
        var next = join(form());
        awaitStatusOf(next, "OFFERED");
    }

    @Test
    void tellsServicesWhoWaitsAndNobodyElse() {
        var place = offered();
        var path = "/internal/waiting-list/" + place.text("id");

        var told = browser.get(path, Issuer.shared().service());
        assertThat(told.json().get("person").get("email").asString()).endsWith("@example.org");
        assertThat(told.json().get("offer").get("start").asString()).isEqualTo(MONDAY_AT_NINE.toString());
        var link =
                browser.post(path + "/links", null, Issuer.shared().service()).text("link");
        assertThat(browser.get(at(place, ""), link.substring(link.lastIndexOf('/') + 1))
                        .status())
                .isEqualTo(200);
        assertThat(browser.get(path, place.text("token")).status()).isIn(401, 403);
    }

    private Answer offered() {
        var place = join(form());
        availability.open(therapist, MONDAY_AT_NINE);
        awaitStatusOf(place, "OFFERED");
        return place;
    }

    private ObjectNode form() {
        var form = Browser.formFor(therapist);
        form.remove("start");
        return form;
    }

    private Answer join(ObjectNode form) {
        var answer = browser.post("/api/waiting-list", form.toString(), null);
        if (answer.status() == 202) {
            joined.add(answer);
        }
        return answer;
    }

    private Answer look(Answer place) {
        return browser.get(at(place, ""), place.text("token"));
    }

    private static String at(Answer place, String rest) {
        return "/api/waiting-list/" + place.text("id") + rest;
    }

    private void awaitStatusOf(Answer place, String status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(look(place).text("status")).isEqualTo(status));
    }

    private List<String> toldOf(Answer place) {
        var id = ConsultationId.of(place.text("id"));
        return availability.heardOf(WaitingListEvent.class).stream()
                .filter(event -> event.consultationId().equals(id))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    private String person(Answer place) {
        return jdbc.sql("select requester_id from waiting_place where consultation_id = ?::uuid")
                .param(place.text("id"))
                .query(String.class)
                .single();
    }
}

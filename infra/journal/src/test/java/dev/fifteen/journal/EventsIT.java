package dev.fifteen.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsIT extends RunningJournal {

    private static final String EVENTS = "/api/journal/events";
    private final Told one = Told.ofSomeone();
    private final Told other = Told.ofSomeone();

    @BeforeAll
    void twoConsultations() {
        services.publish(one.requested(), "one-requested", Told.REQUEST);
        services.publish(one.held(), "one-held", Told.REQUEST.plusMillis(40));
        services.publish(one.confirmed(), "one-confirmed", Told.REQUEST.plusMillis(80));
        services.publish(one.sent(), "one-sent", Told.REQUEST.plusSeconds(2));
        services.publish(other.requested(), "other-requested", Told.REQUEST.plusSeconds(86_400));
        awaitKept(one, 4);
        awaitKept(other, 1);
    }

    @Nested
    class Filters {

        @Test
        void byConsultation() {
            assertThat(events("consultation=" + one.consultation()))
                    .containsExactly("one-sent", "one-confirmed", "one-held", "one-requested");
        }

        @Test
        void byTherapist() {
            assertThat(events("therapist=" + other.therapist())).containsExactly("other-requested");
        }

        @ParameterizedTest
        @ValueSource(strings = {"SlotHeld", "dev.fifteen.availability.SlotHeld"})
        void byType(String type) {
            assertThat(events("type=" + type)).containsExactly("one-held");
        }

        @Test
        void byService() {
            assertThat(events("service=notification")).containsExactly("one-sent");
        }

        @Test
        void byDaysOfWhichTheLastIsIncluded() {
            assertThat(events("from=2027-01-05&to=2027-01-05&type=ConsultationRequested"))
                    .containsExactly("other-requested");
        }

        @Test
        void byInstantsOfWhichTheLastIsIncluded() {
            assertThat(events("from=2027-01-04T10:00:00.040Z&to=2027-01-04T10:00:00.080Z"))
                    .containsExactly("one-confirmed", "one-held");
        }

        @Test
        void togetherAndNotInTurn() {
            assertThat(events("service=booking&consultation=" + one.consultation() + "&type=SlotHeld"))
                    .isEmpty();
        }
    }

    @Nested
    class Paging {

        @Test
        void losesAndRepeatsNothingWhileEventsArrive() {
            List<Told> before = publish(60, "early");
            before.forEach(told -> awaitKept(told, 1));
            List<String> seen = new ArrayList<>();
            Answer page = staff.get(EVENTS + "?limit=7");
            while (page.body().has("nextCursor")) {
                seen.addAll(page.ids());
                List<Told> since = publish(3, "late");
                since.forEach(told -> awaitKept(told, 1));
                page = staff.get(EVENTS + "?limit=7&cursor="
                        + page.body().path("nextCursor").asString());
            }
            seen.addAll(page.ids());

            assertThat(seen).doesNotHaveDuplicates();
            assertThat(seen)
                    .containsAll(before.stream()
                            .map(told -> "early-" + told.consultation())
                            .toList());
        }

        @Test
        void goesFromTheNewestToTheOldest() {
            List<Instant> times = staff.get(EVENTS + "?limit=500").items().stream()
                    .map(item -> Instant.parse(item.path("time").asString()))
                    .toList();

            assertThat(times)
                    .isSortedAccordingTo(Comparator.<Instant>naturalOrder().reversed());
        }

        @Test
        void endsWithoutACursor() {
            Answer last = staff.get(EVENTS + "?limit=4&consultation=" + one.consultation());

            assertThat(last.items()).hasSize(4);
            assertThat(last.body().has("nextCursor")).isFalse();
        }

        private List<Told> publish(int count, String name) {
            List<Told> published = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                var told = Told.ofSomeone();
                services.publish(
                        told.requested(), name + "-" + told.consultation(), Told.REQUEST.plusSeconds(90 + number));
                published.add(told);
            }
            return published;
        }
    }

    @Nested
    class BadInput {

        @ParameterizedTest
        @CsvSource({
            "consultation=nobody, consultation",
            "therapist=%27or%271, therapist",
            "type=Slot%00Held, type",
            "service=payments, service",
            "from=tomorrow, from",
            "to=2027-02-30, to",
            "from=2027-01-02&to=2027-01-01, to",
            "cursor=abc, cursor",
            "limit=0, limit",
            "limit=501, limit",
            "limit=many, limit"
        })
        void isAnsweredWithTheFieldsName(String query, String field) {
            Answer answer = staff.get(EVENTS + "?" + query);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().path("type").asString()).endsWith("/invalid-request");
            assertThat(answer.fields()).containsExactly(field);
        }

        @Test
        void isToldAllAtOnce() {
            assertThat(staff.get(EVENTS + "?limit=x&from=y&cursor=z").fields())
                    .containsExactlyInAnyOrder("limit", "from", "cursor");
        }
    }

    @Nested
    class Access {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/journal/events",
                    "/api/journal/stream",
                    "/api/journal/health",
                    "/api/journal/projections",
                    "/api/journal/consultations/01980000-0000-7000-8000-000000000001"
                })
        void isForStaff(String path) {
            assertThat(staff.as(null).get(path).status()).isEqualTo(401);
            assertThat(staff.as("a.b.c").get(path).status()).isEqualTo(401);
            Answer therapist = staff.as(Issuer.token("therapist")).get(path);
            assertThat(therapist.status()).isEqualTo(403);
            assertThat(therapist.body().path("type").asString()).endsWith("/forbidden");
        }
    }

    private List<String> events(String query) {
        return staff.get(EVENTS + "?" + query).ids();
    }
}

package dev.fifteen.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StreamIT extends RunningJournal {

    private static final String STREAM = "/api/journal/stream";

    @Test
    void tellsWhatIsKeptFromNowOn() throws Exception {
        var before = Told.ofSomeone();
        services.publish(before.requested(), "before-" + before.consultation(), Told.REQUEST);
        awaitKept(before, 1);
        try (var stream = open(STREAM, null)) {
            var now = Told.ofSomeone();
            services.publish(now.requested(), "now-" + now.consultation(), Told.REQUEST);

            await().until(() -> stream.ids().equals(List.of("now-" + now.consultation())));
        }
    }

    @Test
    void goesOnAfterAReconnectionWithoutAGapOrADouble() throws Exception {
        List<String> published = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        String lastSeen = null;
        for (int connection = 0; connection < 5; connection++) {
            try (var stream = open(STREAM, lastSeen)) {
                published.addAll(publish(20));
                int enough = seen.size() + 5;
                await().until(() -> seen.size() + stream.ids().size() >= enough);
                stream.close();
                await().until(stream::ended);
                seen.addAll(stream.ids());
                lastSeen = stream.lastEventId();
            }
            published.addAll(publish(20));
        }
        try (var stream = open(STREAM, lastSeen)) {
            await().until(() -> seen.size() + stream.ids().size() >= published.size());
            seen.addAll(stream.ids());
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void goesOnFromThePageThatWasRead() throws Exception {
        publish(5);
        Answer page = staff.get("/api/journal/events?limit=1");
        List<String> since = publish(5);

        try (var stream =
                open(STREAM + "?lastEventId=" + page.body().path("lastEventId").asString(), null)) {
            await().until(() -> stream.ids().containsAll(since));
        }
    }

    @Test
    void tellsOnlyWhatIsAskedFor() throws Exception {
        var told = Told.ofSomeone();
        try (var stream = open(STREAM + "?type=SlotHeld&therapist=" + told.therapist(), null)) {
            publish(3);
            services.publish(told.requested(), "requested-" + told.consultation(), Told.REQUEST);
            services.publish(told.held(), "held-" + told.consultation(), Told.REQUEST);

            await().until(() -> stream.ids().equals(List.of("held-" + told.consultation())));
        }
    }

    @Test
    void saysAtOnceWhereItIs() throws Exception {
        try (var stream = open(STREAM, "0")) {
            await().until(() -> !stream.lastEventId().isEmpty());
        }
    }

    @Test
    void goesOnFromNowForWhoRemembersAJournalThatIsNoMore() throws Exception {
        try (var stream = open(STREAM, "9000000000")) {
            List<String> now = publish(1);

            await().until(() -> stream.ids().equals(now));
        }
    }

    @Test
    void endsWithTheCallersSignIn() throws Exception {
        // The resource server allows a minute for clocks that differ; the stream allows two seconds.
        var briefly = staff.as(Issuer.token("staff", Duration.ofSeconds(1)));
        try (var stream = briefly.stream(STREAM, null)) {
            await().pollDelay(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> {
                        publish(1);
                        return stream.ended();
                    });
        }
    }

    @Test
    void refusesAPositionThatIsNone() {
        Answer answer = staff.get(STREAM + "?lastEventId=-1&service=x");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactlyInAnyOrder("lastEventId", "service");
    }

    private EventStream open(String path, @Nullable String lastEventId) throws Exception {
        var stream = staff.stream(path, lastEventId);
        assertThat(stream.status()).isEqualTo(200);
        return stream;
    }

    private List<String> publish(int count) {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            var told = Told.ofSomeone();
            ids.add("event-" + told.consultation());
            services.publish(told.requested(), ids.getLast(), Told.REQUEST);
        }
        return ids;
    }
}

package dev.fifteen.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConsultationWayIT extends RunningJournal {

    @Test
    void tellsWhatHappenedAndWhatCausedIt() {
        var told = Told.ofSomeone();
        services.publish(told.sent(), "sent", Told.REQUEST.plusMillis(900), "confirmed");
        services.publish(told.taken(), "taken", Told.REQUEST.plusMillis(90), "confirmed");
        services.publish(told.confirmed(), "confirmed", Told.REQUEST.plusMillis(70), "held");
        services.publish(told.held(), "held", Told.REQUEST.plusMillis(40), "requested");
        services.publish(told.requested(), "requested", Told.REQUEST, "the-command");
        awaitKept(told, 5);

        Answer way = staff.get("/api/journal/consultations/" + told.consultation());

        assertThat(way.status()).isEqualTo(200);
        assertThat(way.body().path("requestedAt").asString()).isEqualTo(Told.REQUEST.toString());
        assertThat(each(way, "id")).containsExactly("requested", "held", "confirmed", "taken", "sent");
        assertThat(each(way, "causedBy")).containsExactly("", "requested", "held", "confirmed", "confirmed");
        assertThat(each(way, "sinceRequestMillis")).containsExactly("0", "40", "70", "90", "900");
        assertThat(way.all("events").get(2).path("effects"))
                .extracting(JsonNode::asString)
                .containsExactly("taken", "sent");
        assertThat(way.all("messages")).singleElement().satisfies(message -> {
            assertThat(message.path("state").asString()).isEqualTo("SENT");
            assertThat(message.path("role").asString()).isEqualTo("REQUESTER");
        });
        assertThat(way.all("refusals")).isEmpty();
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        assertThat(staff.get("/api/journal/consultations/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(staff.get("/api/journal/consultations/nobody").status()).isEqualTo(404);
    }

    private static List<String> each(Answer way, String member) {
        return way.all("events").stream()
                .map(event -> event.path(member).asString(""))
                .toList();
    }
}

package dev.fifteen.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProjectionsIT extends RunningJournal {

    private static final String PROJECTIONS = "/api/journal/projections";

    @Test
    void tellsTheReadModelsOfEachService() {
        var all = staff.get(PROJECTIONS).items();

        assertThat(all)
                .extracting(service -> service.path("state").asString())
                .containsExactly("UP", "UNKNOWN", "UNKNOWN", "UP");
        assertThat(all.getFirst().path("projections"))
                .extracting((JsonNode model) -> model.path("name").asString())
                .containsExactly("agenda");
    }

    @Test
    void hasOneMadeAnew() {
        var begun = staff.post(PROJECTIONS + "/booking/agenda/replay");

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.body().path("state").asString()).isEqualTo("RUNNING");
    }

    @Test
    void knowsWhatIsThereAndWhoIsAway() {
        assertThat(staff.post(PROJECTIONS + "/booking/links/replay").status()).isEqualTo(404);
        assertThat(staff.post(PROJECTIONS + "/nobody/agenda/replay").status()).isEqualTo(404);
        var away = staff.post(PROJECTIONS + "/availability/calendar-revisions/replay");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.body().path("type").asString()).endsWith("/service-away");
    }

    @Test
    void isForStaffAlone() {
        var therapist = staff.as(Issuer.token("therapist"));

        assertThat(therapist.get(PROJECTIONS).status()).isEqualTo(403);
        assertThat(therapist.post(PROJECTIONS + "/booking/agenda/replay").status())
                .isEqualTo(403);
        assertThat(staff.as(null).post(PROJECTIONS + "/booking/agenda/replay").status())
                .isEqualTo(401);
    }
}

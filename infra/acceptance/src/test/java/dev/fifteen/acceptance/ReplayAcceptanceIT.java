package dev.fifteen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.local.Service;
import dev.fifteen.local.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A service that is killed while it makes a read model anew: people read what they read before, and the next time it is made. */
@WholeStack
class ReplayAcceptanceIT {

    private static final Duration COMEBACK = Duration.ofSeconds(150);

    private final Stack stack;
    private final Practice practice;

    ReplayAcceptanceIT(Stack stack, Practice practice) {
        this.stack = stack;
        this.practice = practice;
    }

    @Test
    void leavesWhatPeopleReadAloneWhenItsServiceIsKilled() throws SQLException {
        String therapist = practice.therapist(Practice.INSTANT);
        var booked = practice.book(
                Request.to(therapist, practice.openings(therapist, 3).getLast()));
        var before = page(booked);
        assertThat(before.path("status").asString()).isEqualTo("CONFIRMED");

        try (var reading = stack.database(Service.BOOKING).dataSource().getConnection()) {
            reading.setAutoCommit(false);
            // Whoever reads keeps the new tables from being put in place.
            count(reading, "status_page");
            assertThat(replay()).isEqualTo(202);
            await().until(() -> shadows(reading) == 1);
            stack.service(Service.BOOKING).kill();
            stack.service(Service.BOOKING).awaitReady(COMEBACK);
            reading.rollback();

            assertThat(page(booked)).isEqualTo(before);
            assertThat(shadows(reading)).isZero();
        }
        await().until(() -> agenda().path("state").asString().equals("FAILED"));
        assertThat(agenda().path("cause").asString()).isEqualTo("it was ended in the middle");

        assertThat(replay()).isEqualTo(202);
        await().atMost(COMEBACK).until(() -> agenda().path("state").asString().equals("DONE"));
        assertThat(page(booked)).isEqualTo(before);
    }

    private int replay() {
        return practice.staff()
                .post("/api/journal/projections/booking/agenda/replay", "")
                .status();
    }

    private JsonNode agenda() {
        return practice.staff()
                .get("/api/journal/projections")
                .json()
                .path("items")
                .valueStream()
                .flatMap(service -> service.path("projections").valueStream())
                .filter(model -> model.path("name").asString().equals("agenda"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode page(Answer booked) {
        return practice.status(booked.text("id"), booked.text("token")).json();
    }

    private static int shadows(Connection connection) throws SQLException {
        return count(connection, "pg_namespace where nspname = 'replay_agenda'");
    }

    private static int count(Connection connection, String rows) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select count(*) from " + rows)) {
            answer.next();
            return answer.getInt(1);
        }
    }
}

package dev.fifteen.booking;

import static org.awaitility.Awaitility.await;

import dev.fifteen.booking.Browser.Answer;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.testing.Issuer;
import dev.fifteen.testing.ManualClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all facts about the running service share. */
abstract class Facts {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StandInAvailability availability;

    @Autowired
    ManualClock clock;

    @LocalServerPort
    int port;

    Browser browser = new Browser(0);

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(Stage.NOW);
    }

    int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** All that a refused request must leave as it was. */
    List<Integer> stored() {
        return List.of(
                rows("vault_person"),
                rows("link"),
                rows("status_page"),
                rows("domain_event"),
                rows("claim"),
                rows("waiting_claim"));
    }

    List<String> eventsOf(Answer asked) {
        return jdbc.sql("select payload_type from domain_event where aggregate_identifier = ? order by sequence_number")
                .param(asked.text("id"))
                .query((row, n) -> row.getString(1).replaceFirst(".*\\.", ""))
                .list();
    }

    /** The request as availability heard it. */
    ConsultationRequested heardOf(Answer asked) {
        var id = ConsultationId.of(asked.text("id"));
        return await().until(
                        () -> availability.heard().stream()
                                .filter(event -> event.consultationId().equals(id))
                                .filter(ConsultationRequested.class::isInstance)
                                .map(ConsultationRequested.class::cast)
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    /** The partner's token, as the partner has it from their mail. */
    String partnersToken(Answer asked) {
        var link = browser.post(
                        "/internal/consultations/" + asked.text("id") + "/links",
                        "{\"personId\":\"" + heardOf(asked).partnerId() + "\"}",
                        Issuer.shared().service())
                .text("link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    List<String> publishedOf(Answer asked) {
        var id = ConsultationId.of(asked.text("id"));
        return availability.heard().stream()
                .filter(event -> event.consultationId().equals(id))
                .map(BookingEvent::getClass)
                .map(Class::getSimpleName)
                .toList();
    }

    void awaitStatus(Answer asked, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select status from status_page where consultation_id = ?::uuid")
                        .param(asked.text("id"))
                        .query(String.class)
                        .single()
                        .equals(status));
    }
}

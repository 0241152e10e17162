package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.booking.decision.ConsultationCommand.CancelConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.GrantSlot;
import dev.fifteen.booking.decision.ConsultationCommand.RequestConsultation;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.EventFamily;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.platform.signal.Signals;
import dev.fifteen.testing.Issuer;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Works on all that the other facts have left. */
abstract class ReplayFacts extends Facts {

    private static final Map<String, List<String>> MODELS = Map.of(
            "agenda",
            List.of("status_page", "status_change"),
            "waiting-list",
            List.of("waiting_place", "past_offer"),
            "erasure",
            List.of("erasure"));

    /** More than there are connections for. */
    private static final int AT_ONCE = 24;

    private final String staff = Issuer.shared().staff();

    @Autowired
    CommandGateway commands;

    @Autowired
    Signals signals;

    @Autowired
    DataSource database;

    @BeforeEach
    void haveAHistory() {
        clock.set(Stage.NOW.plusNanos(123_456_789));
        var asked = browser.ask(Browser.form());
        browser.post(asked.at("/cancellation"), null, asked.text("token"));
        var couple = browser.ask(Browser.formForCouple());
        browser.post(couple.at("/withdrawal"), null, couple.text("token"));
        var erased = browser.ask(Browser.form());
        browser.post("/api/clients/" + heardOf(erased).requesterId() + "/erasure", null, staff);
        browser.ask(Browser.formFor(Stage.FULL));
        browser.ask(Browser.formFor(Stage.ASKED));
    }

    @Test
    void makesEveryRowAsItWas() {
        // One fact of others changes pages that no event has changed.
        replay("agenda");
        var before = rowsOfAll();

        MODELS.keySet().forEach(this::replay);
        assertThat(rowsOfAll()).isEqualTo(before);
    }

    @Test
    void keepsNamesAndRulesOfTheTables() {
        var before = definitions();
        assertThat(before).anyMatch(each -> each.contains("status_page_awaiting"));

        MODELS.keySet().forEach(this::replay);
        assertThat(definitions()).isEqualTo(before);
        assertThat(rows("pg_namespace where nspname like 'replay%'")).isZero();
    }

    @Test
    void mendsWhatWasDamaged() {
        replay("agenda");
        var before = rowsOfAll();
        jdbc.sql("delete from status_page where consultation_id in (select consultation_id from status_page limit 3)")
                .update();
        jdbc.sql("update status_page set status = 'ATTENDED', start_at = start_at + interval '1 hour'")
                .update();

        var told = replay("agenda");
        assertThat(rowsOfAll()).isEqualTo(before);
        assertThat(told.path("eventsRead").asLong()).isEqualTo(rows("domain_event"));
        assertThat(told.path("endedAt").isMissingNode()).isFalse();
    }

    @Test
    void leavesWhoWasErasedErased() {
        var asked = browser.ask(Browser.formForCouple());
        var his = partnersToken(asked);
        var person = heardOf(asked).requesterId();
        browser.post("/api/clients/" + person + "/erasure", null, staff);

        MODELS.keySet().forEach(this::replay);
        assertThat(rows("vault_person where person_id = '" + person + "'")).isZero();
        assertThat(rows("erasure where person_id = '" + person + "'")).isOne();
        assertThat(browser.get("/api/clients/" + person + "/erasure", staff).status())
                .isEqualTo(200);
        assertThat(browser.get(asked.at(""), asked.text("token")).status()).isEqualTo(404);
        assertThat(browser.get(asked.at(""), his).text("status")).isEqualTo("CONFIRMED");
        assertThat(browser.get("/api/therapists/" + Stage.INSTANT + "/consultations", staff)
                        .response()
                        .body())
                .doesNotContain("\"" + person + "\",\"role\":\"REQUESTER\",\"name\"");
    }

    @Test
    void tellsNobody() {
        awaitSilence();
        Queue<String> told = new ConcurrentLinkedQueue<>();
        signals.on("consultation", told::add);
        var before = List.of(
                rows("domain_event"),
                availability.heard().size(),
                rows("scheduled_tasks where task_name <> 'erase-old-enquiries'"),
                rows("vault_person"),
                rows("link"),
                rows("claim"));

        MODELS.keySet().forEach(this::replay);
        assertThat(List.of(
                        rows("domain_event"),
                        availability.heard().size(),
                        rows("scheduled_tasks where task_name <> 'erase-old-enquiries'"),
                        rows("vault_person"),
                        rows("link"),
                        rows("claim")))
                .isEqualTo(before);
        assertThat(told).isEmpty();
    }

    @Test
    void losesNothingThatIsDecidedMeanwhile() throws Exception {
        var over = new AtomicBoolean();
        var calls = new AtomicLong();
        var slowest = new AtomicLong();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var booking = IntStream.range(0, AT_ONCE)
                    .mapToObj(one -> threads.submit(() -> {
                        while (!over.get()) {
                            var began = System.nanoTime();
                            callOff();
                            slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
                            calls.incrementAndGet();
                            // Or the history grows faster than it is read.
                            LockSupport.parkNanos(100_000_000);
                        }
                    }))
                    .toList();
            for (int time = 0; time < 5; time++) {
                replay("agenda");
            }
            over.set(true);
            for (var one : booking) {
                one.get();
            }
        }
        System.out.printf(
                "%d calls asked for, confirmed and called off during 5 replays; the slowest took %d ms%n",
                calls.get(), slowest.get() / 1_000_000);

        assertThat(rows("status_page"))
                .isEqualTo(rows("domain_event where payload_type like '%.ConsultationRequested'"));
        var before = rowsOfAll();
        replay("agenda");
        assertThat(rowsOfAll()).isEqualTo(before);
    }

    @Test
    void isOneAtATimeAndLeavesAllAsItWasWhenItIsEnded() throws Exception {
        var before = rowsOfAll();
        try (var reading = database.getConnection();
                var statement = reading.createStatement()) {
            reading.setAutoCommit(false);
            // Whoever reads keeps the new tables from being put in place.
            statement.execute("select 1 from status_page");
            var first = start("agenda");
            assertThat(first.text("state")).isEqualTo("RUNNING");
            assertThat(start("agenda").text("startedAt")).isEqualTo(first.text("startedAt"));
            assertThat(rows("read_model_replay where ended_at is null and model = 'agenda'"))
                    .isOne();
            await().until(() -> rows("pg_namespace where nspname = 'replay_agenda'") == 1);
            // Nobody has to wait behind it.
            assertThat(browser.ask(Browser.form()).text("status")).isEqualTo("CONFIRMED");

            jdbc.sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objsubid = 2")
                    .query()
                    .listOfRows();
            await().until(() -> told("agenda").path("state").asString().equals("FAILED"));
            reading.rollback();
        }
        assertThat(rowsOfAll().get("status_change")).containsAll(before.get("status_change"));

        replay("agenda");
        assertThat(rows("pg_namespace where nspname like 'replay%'")).isZero();
    }

    @Test
    void isForStaffAndWhatIsThere() {
        assertThat(start("links").status()).isEqualTo(404);
        assertThat(start("claims").status()).isEqualTo(404);
        var therapist = Issuer.shared().therapist(Stage.INSTANT.value());
        assertThat(browser.post("/internal/projections/agenda/replay", null, therapist)
                        .status())
                .isEqualTo(403);
        assertThat(browser.get("/internal/projections", null).status()).isEqualTo(401);
    }

    @Test
    void isProvenOnEveryEvent() {
        assumeThat(rows("domain_event where payload_type like '%.ConsultationRescheduled'"))
                .as("the other facts were there before")
                .isPositive();
        assertThat(jdbc.sql("select distinct payload_type from domain_event")
                        .query((row, number) -> row.getString(1))
                        .set())
                .containsAll(EventFamily.BOOKING.events().stream()
                        .map(EventFamily::nameOf)
                        .toList());
    }

    private void awaitSilence() {
        var heard = new AtomicLong(-1);
        await().pollInterval(Duration.ofSeconds(1))
                .until(() -> availability.heard().size()
                        == heard.getAndSet(availability.heard().size()));
    }

    private void callOff() {
        var id = new ConsultationId(UUID.randomUUID());
        var start = Quarter.startingAt(Stage.START);
        commands.sendAndWait(new RequestConsultation(
                id,
                Stage.SILENT,
                start,
                "individual",
                Channel.VIDEO,
                "en",
                new Place("US-CA"),
                ZoneId.of("America/Los_Angeles"),
                new PersonId(UUID.randomUUID()),
                null,
                null));
        commands.sendAndWait(new GrantSlot(id, start, start.plus(1), null));
        commands.sendAndWait(new CancelConsultation(id, Actor.STAFF, null));
    }

    private Browser.Answer start(String model) {
        return browser.post("/internal/projections/" + model + "/replay", null, staff);
    }

    private JsonNode replay(String model) {
        assertThat(start(model).status()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !told(model).path("state").asString().equals("RUNNING"));
        var told = told(model);
        assertThat(told.path("state").asString()).as("%s", told).isEqualTo("DONE");
        return told;
    }

    private JsonNode told(String model) {
        return browser.get("/internal/projections", staff)
                .json()
                .valueStream()
                .filter(each -> each.path("name").asString().equals(model))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, List<String>> rowsOfAll() {
        return MODELS.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql(
                                        // Turns are numbers without a meaning but their order.
                                        "select (to_jsonb(t) - 'turn')::text from " + table + " t order by "
                                                + (table.equals("waiting_place") ? "turn" : "1"))
                                .query((row, number) -> row.getString(1))
                                .list()));
    }

    private List<String> definitions() {
        return jdbc.sql("""
                        select indexdef from pg_indexes where tablename = any (:tables)
                        union all select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                          where conrelid::regclass::text = any (:tables)
                        union all select concat_ws(' ', table_name, column_name, data_type, is_nullable, is_identity, column_default) from information_schema.columns
                          where table_name = any (:tables)
                        union all select concat_ws(' ', relname, relpersistence) from pg_class where relname = any (:tables) order by 1""")
                .param("tables", MODELS.values().stream().flatMap(List::stream).toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }
}

package dev.fifteen.availability;

import static dev.fifteen.availability.Samples.MORNINGS_IN_LOS_ANGELES;
import static dev.fifteen.availability.Samples.NOA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.StaffId;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.AvailabilityEvent;
import dev.fifteen.contracts.availability.HoldExpired;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotRefused;
import dev.fifteen.contracts.availability.SlotReleased;
import dev.fifteen.contracts.availability.SlotTaken;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.booking.ConsultationExpired;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.booking.ConsultationRescheduled;
import dev.fifteen.contracts.booking.LicenceOverridden;
import dev.fifteen.contracts.booking.RescheduleDeclined;
import dev.fifteen.contracts.booking.RescheduleRequested;
import dev.fifteen.testing.ManualClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Booking speaks through Kafka, and hears the calendar's answer there. */
@ServiceTest
class BookingIT {

    private static final Quarter NINE = Quarter.parse("2027-01-11T17:00:00Z");

    @Autowired
    private Http http;

    @Autowired
    private Bus bus;

    @Autowired
    private ManualClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TherapistId noa = new TherapistId(new UUID(0, 0));

    @BeforeEach
    void openACalendar() {
        clock.set(ServiceTest.NOW);
        noa = http.takeIn(NOA, MORNINGS_IN_LOS_ANGELES);
    }

    @Test
    void holdsAndTakesASlot() {
        ConsultationId consultation = request(NINE);
        var held = bus.hear(SlotHeld.class, event -> event.consultationId().equals(consultation));
        assertThat(held.heldUntil()).isEqualTo(ServiceTest.NOW.plus(Duration.ofMinutes(10)));

        bus.say(new ConsultationConfirmed(consultation, noa, held.start(), held.end()));
        bus.hear(SlotTaken.class, event -> event.consultationId().equals(consultation));
        assertThat(isOpen(NINE)).isFalse();
    }

    @Test
    void givesOneSlotToOneOfMany() {
        List<ConsultationId> all =
                IntStream.range(0, 20).mapToObj(i -> request(NINE)).toList();

        all.forEach(consultation -> assertThat(answerTo(consultation)).isNotNull());
        assertThat(bus.heard(SlotHeld.class).filter(held -> all.contains(held.consultationId())))
                .hasSize(1);
        assertThat(bus.heard(SlotRefused.class).filter(refused -> all.contains(refused.consultationId())))
                .hasSize(19)
                .allSatisfy(refused -> {
                    assertThat(refused.reason()).isEqualTo(RefusalReason.SLOT_UNAVAILABLE);
                    assertThat(refused.nearest()).hasSize(5).first().isEqualTo(NINE.plus(1));
                });
    }

    @Test
    void refusesForATherapistWhomNobodyKnows() {
        noa = new TherapistId(UUID.randomUUID());
        ConsultationId consultation = request(NINE);
        var refused =
                bus.hear(SlotRefused.class, event -> event.consultationId().equals(consultation));
        assertThat(refused.reason()).isEqualTo(RefusalReason.THERAPIST_RETIRED);

        bus.say(new ConsultationExpired(consultation, noa));
        assertThat(answerTo(request(NINE.plus(1)))).as("the group goes on").isNotNull();
        assertThat(jdbc.sql("SELECT count(*) FROM dead_letter")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void handlesWhatComesTwiceOnce() {
        var consultation = new ConsultationId(UUID.randomUUID());
        var requested = requested(consultation, noa, NINE);
        String id = bus.say(requested);
        bus.sayAgain(id, requested);
        bus.say(requested);
        answerTo(consultation);
        var cancelled = new ConsultationCancelled(consultation, noa, Actor.CLIENT);
        bus.say(cancelled);
        bus.say(cancelled);

        // A later answer on the same partition shows that all of it was handled.
        bus.say(requested(consultation, noa, NINE.plus(4)));
        bus.hear(
                SlotHeld.class,
                event -> event.start().equals(NINE.plus(4))
                        && event.therapistId().equals(noa));
        assertThat(bus.heard(SlotHeld.class)
                        .filter(event -> event.consultationId().equals(consultation)))
                .hasSize(2);
        assertThat(bus.heard(SlotReleased.class)
                        .filter(event -> event.consultationId().equals(consultation)))
                .hasSize(1);
    }

    @Test
    void asksBookingWhenAHoldRunsOutAndKeepsTheSlotUntilItAnswers() {
        Quarter ten = NINE.plus(4);
        ConsultationId consultation = request(ten);
        answerTo(consultation);

        clock.advance(Duration.ofMinutes(10));

        bus.hear(HoldExpired.class, event -> event.consultationId().equals(consultation));
        assertThat(isOpen(ten)).isFalse();

        bus.say(new ConsultationExpired(consultation, noa));
        bus.hear(SlotReleased.class, event -> event.consultationId().equals(consultation));
        assertThat(isOpen(ten)).isTrue();
    }

    @Test
    void movesACallWhateverComesTwice() {
        Quarter moved = NINE.plus(2);
        ConsultationId consultation = request(NINE);
        var held = bus.hear(SlotHeld.class, event -> event.consultationId().equals(consultation));
        bus.say(new ConsultationConfirmed(consultation, noa, NINE, held.end()));

        var asked = new RescheduleRequested(consultation, noa, NINE, moved, new Place("US-CA"), Actor.CLIENT);
        bus.say(asked);
        bus.say(asked);
        bus.hear(
                SlotHeld.class,
                event -> event.consultationId().equals(consultation)
                        && event.start().equals(moved));
        assertThat(isOpen(NINE))
                .as("the old slot stays until the new one is sure")
                .isFalse();

        var done = new ConsultationRescheduled(consultation, noa, NINE, moved, moved.plus(1), Actor.CLIENT);
        bus.say(done);
        bus.say(done);
        bus.hear(SlotReleased.class, event -> event.consultationId().equals(consultation));
        assertThat(isOpen(NINE)).isTrue();
        assertThat(isOpen(moved)).isFalse();

        bus.say(new ConsultationCancelled(consultation, noa, Actor.CLIENT));
        bus.hear(
                SlotReleased.class,
                event -> event.consultationId().equals(consultation)
                        && event.start().equals(moved));
        assertThat(bus.heard(AvailabilityEvent.class)
                        .filter(event -> event instanceof SlotTaken taken
                                && taken.consultationId().equals(consultation))
                        .map(event -> ((SlotTaken) event).start()))
                .containsExactly(NINE, moved);
        assertThat(jdbc.sql("SELECT count(*) FROM dead_letter")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void asksForNoLicenceWhereStaffOverrideIt() {
        var nevada = new Place("US-NV");
        var consultation = new ConsultationId(UUID.randomUUID());
        var refused = new ConsultationId(UUID.randomUUID());

        bus.say(requested(refused, nevada, null));
        bus.say(requested(consultation, nevada, LicenceOverride.TEMPORARY_PRACTICE));

        assertThat(((SlotRefused) answerTo(refused)).reason()).isEqualTo(RefusalReason.NOT_LICENSED);
        var held = (SlotHeld) answerTo(consultation);
        assertThat(held.place()).isEqualTo(nevada);
        assertThat(held.licenceOverride()).isEqualTo(LicenceOverride.TEMPORARY_PRACTICE);
        bus.say(new ConsultationConfirmed(consultation, noa, NINE, held.end()));
        bus.say(new RescheduleRequested(
                consultation, noa, NINE, NINE.plus(2), nevada, Actor.CLIENT, LicenceOverride.TEMPORARY_PRACTICE));
        bus.hear(
                SlotHeld.class,
                event -> event.consultationId().equals(consultation)
                        && event.start().equals(NINE.plus(2)));
    }

    @Test
    void asksForNoLicenceAnyMoreWhereStaffOverrideItForACallThatStands() {
        ConsultationId consultation = request(NINE);
        answerTo(consultation);
        var overridden = new LicenceOverridden(
                consultation, noa, new Place("US-CA"), LicenceOverride.LICENCE_PENDING, new StaffId(UUID.randomUUID()));

        bus.say(overridden);
        bus.say(overridden);
        bus.say(new ConsultationConfirmed(consultation, noa, NINE, NINE.plus(1)));

        bus.hear(SlotTaken.class, event -> event.consultationId().equals(consultation));
        assertThat(jdbc.sql("select count(*) from domain_event where payload_type like '%.SlotLicenceOverridden'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void leavesACallWhereItIsWhenTheMoveIsDeclined() {
        Quarter moved = NINE.plus(2);
        ConsultationId consultation = request(NINE);
        answerTo(consultation);
        bus.say(new RescheduleRequested(consultation, noa, NINE, moved, new Place("US-CA"), Actor.CLIENT));
        bus.hear(
                SlotHeld.class,
                event -> event.consultationId().equals(consultation)
                        && event.start().equals(moved));

        bus.say(new RescheduleDeclined(consultation, noa, moved, null, List.of()));

        var released =
                bus.hear(SlotReleased.class, event -> event.consultationId().equals(consultation));
        assertThat(released.start()).isEqualTo(moved);
        assertThat(isOpen(NINE)).isFalse();
    }

    private ConsultationId request(Quarter start) {
        var consultation = new ConsultationId(UUID.randomUUID());
        bus.say(requested(consultation, noa, start));
        return consultation;
    }

    private static ConsultationRequested requested(ConsultationId consultation, TherapistId therapist, Quarter start) {
        return new ConsultationRequested(
                consultation,
                therapist,
                start,
                "couples",
                Channel.VIDEO,
                "en",
                new Place("US-CA"),
                ZoneId.of("America/Los_Angeles"),
                new PersonId(UUID.randomUUID()),
                null);
    }

    private ConsultationRequested requested(
            ConsultationId consultation, Place place, @Nullable LicenceOverride override) {
        return new ConsultationRequested(
                consultation,
                noa,
                NINE,
                "individual",
                Channel.VIDEO,
                "en",
                place,
                ZoneId.of("America/Los_Angeles"),
                new PersonId(UUID.randomUUID()),
                null,
                override);
    }

    private AvailabilityEvent answerTo(ConsultationId consultation) {
        return bus.hear(
                AvailabilityEvent.class,
                event ->
                        (event instanceof SlotHeld held && held.consultationId().equals(consultation))
                                || (event instanceof SlotRefused refused
                                        && refused.consultationId().equals(consultation)));
    }

    private boolean isOpen(Quarter start) {
        return http.anyone()
                .get("/api/openings?therapist=" + noa)
                .body()
                .path("openings")
                .valueStream()
                .anyMatch(opening -> opening.path("start").asString().equals(start.toString()));
    }
}

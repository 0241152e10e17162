package dev.fifteen.booking.decision;

import static dev.fifteen.booking.ConsultationStatus.ATTENDED;
import static dev.fifteen.booking.ConsultationStatus.CONFIRMED;
import static dev.fifteen.booking.ConsultationStatus.NO_SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.decision.ConsultationCommand.ApproveConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.CancelConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.DenySlot;
import dev.fifteen.booking.decision.ConsultationCommand.DisavowPerson;
import dev.fifteen.booking.decision.ConsultationCommand.EndApproval;
import dev.fifteen.booking.decision.ConsultationCommand.EndHold;
import dev.fifteen.booking.decision.ConsultationCommand.EraseClient;
import dev.fifteen.booking.decision.ConsultationCommand.GrantSlot;
import dev.fifteen.booking.decision.ConsultationCommand.RecordAttendance;
import dev.fifteen.booking.decision.ConsultationCommand.RefuseConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.RescheduleConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.WithdrawPerson;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.AvailabilityEvent;
import dev.fifteen.contracts.availability.HoldExpired;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotRefused;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ConsultationRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Booking's decisions and a calendar, with a bus between them that delays each stream as it likes, delivers again after a crash, and
 * keeps the order of each stream; an inbox lets each event have its effect once. People, the therapist and the clock come between any
 * two steps.
 */
final class World {

    private static final int SLOTS = 6;

    private final Random random;
    private final CalendarModel calendar = new CalendarModel();
    private final List<Booked> booked = new ArrayList<>();
    private final Set<Object> calendarsInbox = new HashSet<>();
    private final Set<Object> bookingsInbox = new HashSet<>();
    private int heardByBooking;
    private Instant now = Told.NINE.start().minus(Duration.ofHours(3));

    World(long seed) {
        random = new Random(seed);
        calendar.asksTherapist = random.nextBoolean();
    }

    /** One consultation: its stream, and how far the calendar has read it. */
    private static final class Booked {

        final List<BookingEvent> stream = new ArrayList<>();
        final Course course;
        int heardByCalendar;

        Booked(ConsultationRequested asked) {
            stream.add(asked);
            course = new Course(asked);
        }
    }

    void live(int steps) {
        for (int step = 0; step < steps; step++) {
            switch (random.nextInt(10)) {
                case 0 -> ask();
                case 1, 2 -> somebodySpeaks();
                case 3 -> calendar.block(anySlot());
                case 4 -> timePasses();
                case 5 -> crash();
                case 6, 7 -> calendarHears();
                default -> bookingHears();
            }
            checkAlways();
        }
    }

    /** All is delivered at last, and all timers have fired. */
    void comeToRest() {
        for (int round = 0; round < 6; round++) {
            while (calendarHears() | bookingHears()) {
                checkAlways();
            }
            now = now.plus(Duration.ofHours(4));
            fireTimers();
        }
        checkAtRest();
    }

    private void ask() {
        booked.add(new Booked(new ConsultationRequested(
                new ConsultationId(new UUID(random.nextLong(), random.nextLong())),
                Told.THERAPIST,
                anySlot(),
                "couples",
                Told.requested.channel(),
                "en",
                Told.PLACE,
                Told.requested.zone(),
                Told.ANN,
                random.nextBoolean() ? Told.DAN : null)));
    }

    private void somebodySpeaks() {
        if (booked.isEmpty()) {
            return;
        }
        var one = booked.get(random.nextInt(booked.size()));
        var id = one.course.id;
        tell(
                one,
                switch (random.nextInt(10)) {
                    case 0 -> new CancelConsultation(id, Actor.CLIENT, Told.ANN);
                    case 1 -> new CancelConsultation(id, Actor.THERAPIST, null);
                    case 2, 3, 4 -> new RescheduleConsultation(id, anySlot(), Actor.STAFF, null, null);
                    case 5 -> new ApproveConsultation(id);
                    case 6 -> new RefuseConsultation(id);
                    case 7 -> new RecordAttendance(id, random.nextBoolean());
                    case 8 -> new WithdrawPerson(id, random.nextBoolean() ? Told.ANN : Told.DAN);
                    default -> random.nextBoolean() ? new DisavowPerson(id, Told.DAN) : new EraseClient(id, Told.ANN);
                });
    }

    private void timePasses() {
        now = now.plus(Duration.ofMinutes(random.nextInt(90)));
        if (random.nextBoolean()) {
            fireTimers();
        }
        calendar.asksTherapist ^= random.nextInt(8) == 0;
    }

    private void fireTimers() {
        calendar.letTimersFire(now);
        for (var one : booked) {
            var deadline = one.course.deadline;
            if (deadline != null && !now.isBefore(deadline)) {
                tell(one, new EndApproval(one.course.id, deadline));
            }
        }
    }

    /** Readers begin again where they last said how far they were. */
    private void crash() {
        heardByBooking -= Math.min(heardByBooking, random.nextInt(4));
        for (var one : booked) {
            one.heardByCalendar -= Math.min(one.heardByCalendar, random.nextInt(3));
        }
    }

    private boolean calendarHears() {
        var behind = booked.stream()
                .filter(one -> one.heardByCalendar < one.stream.size())
                .toList();
        if (behind.isEmpty()) {
            return false;
        }
        var one = behind.get(random.nextInt(behind.size()));
        if (calendarsInbox.add(Map.entry(one.course.id, one.heardByCalendar))) {
            calendar.hear(one.stream.get(one.heardByCalendar), now);
        }
        one.heardByCalendar++;
        return true;
    }

    private boolean bookingHears() {
        if (heardByBooking == calendar.said.size()) {
            return false;
        }
        if (bookingsInbox.add(heardByBooking)) {
            react(calendar.said.get(heardByBooking));
        }
        heardByBooking++;
        return true;
    }

    private void react(AvailabilityEvent event) {
        switch (event) {
            case SlotHeld e ->
                tell(e.consultationId(), new GrantSlot(e.consultationId(), e.start(), e.end(), e.approvalDeadline()));
            case SlotRefused e ->
                tell(e.consultationId(), new DenySlot(e.consultationId(), e.start(), e.reason(), e.nearest()));
            case HoldExpired e -> tell(e.consultationId(), new EndHold(e.consultationId(), e.start()));
            default -> throw new IllegalStateException();
        }
    }

    private void tell(ConsultationId id, ConsultationCommand command) {
        booked.stream().filter(one -> one.course.id.equals(id)).forEach(one -> tell(one, command));
    }

    private void tell(Booked one, ConsultationCommand command) {
        try {
            for (var event : Decider.decide(one.course, command, now)) {
                one.course.on(event);
                one.stream.add(event);
            }
        } catch (ConflictingState refused) {
            // People are told so, and nothing has happened.
        }
    }

    private void checkAlways() {
        Map<Quarter, ConsultationId> confirmed = new HashMap<>();
        for (var one : booked) {
            if (one.course.status == CONFIRMED) {
                assertThat(confirmed.put(one.course.start, one.course.id))
                        .as("two confirmed at %s", one.course.start)
                        .isNull();
                assertThat(calendar.keeps(one.course.id, one.course.start))
                        .as("%s is confirmed for a slot that is not kept", one.course.id)
                        .isTrue();
            }
        }
    }

    private void checkAtRest() {
        for (var one : booked) {
            assertThat(one.course.wish).as("a wish that nobody answered").isNull();
            assertThat(one.course.status)
                    .as("decided at last")
                    .isNotIn(ConsultationStatus.REQUESTED, ConsultationStatus.AWAITING_APPROVAL);
            assertThat(one.stream.stream().filter(World::isEnd).count())
                    .as("%s ends once", one.stream)
                    .isLessThanOrEqualTo(1);
        }
        var called = Set.of(CONFIRMED, ATTENDED, NO_SHOW);
        Map<Quarter, ConsultationId> due = new HashMap<>();
        booked.stream()
                .filter(one -> called.contains(one.course.status))
                .forEach(one -> due.put(one.course.start, one.course.id));
        Map<Quarter, ConsultationId> kept = new HashMap<>();
        calendar.kept.forEach((start, slot) -> kept.put(start, slot.id()));
        assertThat(kept).as("slots that are kept").isEqualTo(due);
        assertThat(calendar.kept.values()).allMatch(CalendarModel.Kept::taken);
    }

    private static boolean isEnd(BookingEvent event) {
        return switch (event.getClass().getSimpleName()) {
            case "ConsultationCancelled", "ConsultationDeclined", "ConsultationExpired" -> true;
            default -> false;
        };
    }

    private Quarter anySlot() {
        return Told.NINE.plus(random.nextInt(SLOTS) * 4);
    }
}

package dev.fifteen.booking.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ConsultationAwaitsApproval;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.booking.ConsultationRequested;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A consultation with a past that is told something: given, when, then. */
final class Told {

    static final ConsultationId ID = new ConsultationId(UUID.randomUUID());
    static final TherapistId THERAPIST = new TherapistId(UUID.randomUUID());
    static final PersonId ANN = new PersonId(UUID.randomUUID());
    static final PersonId DAN = new PersonId(UUID.randomUUID());
    static final Place PLACE = new Place("US-CA");
    static final Quarter NINE = Quarter.parse("2027-01-11T17:00:00Z");
    static final Quarter TEN = NINE.plus(4);
    static final Quarter ELEVEN = NINE.plus(8);
    static final Instant DEADLINE = NINE.start().minusSeconds(7200);
    static final Instant LATER_DEADLINE = TEN.start().minusSeconds(7200);
    static final Instant NOW = DEADLINE.minusSeconds(86_400);

    static final ConsultationRequested requested = new ConsultationRequested(
            ID, THERAPIST, NINE, "couples", Channel.VIDEO, "en", PLACE, ZoneId.of("America/Los_Angeles"), ANN, DAN);
    static final ConsultationAwaitsApproval awaitsApproval =
            new ConsultationAwaitsApproval(ID, THERAPIST, NINE, NINE.plus(1), DEADLINE);
    static final ConsultationConfirmed confirmed = new ConsultationConfirmed(ID, THERAPIST, NINE, NINE.plus(1));

    private final List<BookingEvent> past;
    private final Instant now;

    private Told(List<BookingEvent> past, Instant now) {
        this.past = past;
        this.now = now;
    }

    /** What came after the request. */
    static Told given(BookingEvent... past) {
        return new Told(List.of(past), NOW);
    }

    Told at(Instant instant) {
        return new Told(past, instant);
    }

    Course course() {
        var course = new Course(requested);
        past.forEach(course::on);
        return course;
    }

    Outcome when(ConsultationCommand command) {
        return new Outcome(command);
    }

    final class Outcome {

        private final ConsultationCommand command;

        private Outcome(ConsultationCommand command) {
            this.command = command;
        }

        void then(BookingEvent... events) {
            assertThat(Decider.decide(course(), command, now)).isEqualTo(List.of(events));
        }

        void thenSilence() {
            then();
        }

        void thenRefused(Class<? extends ConflictingState> reason) {
            assertThatThrownBy(() -> Decider.decide(course(), command, now)).isInstanceOf(reason);
        }
    }
}

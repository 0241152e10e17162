package dev.fifteen.availability.calendar;

import static dev.fifteen.availability.calendar.KeptSlot.Stage.EXPIRED;
import static dev.fifteen.availability.calendar.KeptSlot.Stage.HELD;
import static dev.fifteen.availability.calendar.KeptSlot.Stage.TAKEN;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.fifteen.availability.calendar.CalendarCommand.ChangeCalendarRules;
import dev.fifteen.availability.calendar.CalendarCommand.ChangeCredentials;
import dev.fifteen.availability.calendar.CalendarCommand.ChangeWorkingHours;
import dev.fifteen.availability.calendar.CalendarCommand.CloseCalendar;
import dev.fifteen.availability.calendar.CalendarCommand.HoldSlot;
import dev.fifteen.availability.calendar.CalendarCommand.OpenCalendar;
import dev.fifteen.availability.calendar.CalendarCommand.ReleaseSlot;
import dev.fifteen.availability.calendar.CalendarCommand.TakeSlot;
import dev.fifteen.availability.calendar.KeptSlot.Stage;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.CalendarRulesChanged;
import dev.fifteen.contracts.availability.HoldExpired;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotRefused;
import dev.fifteen.contracts.availability.SlotReleased;
import dev.fifteen.contracts.availability.SlotTaken;
import dev.fifteen.contracts.availability.WorkingHoursChanged;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Decides who is given which slot. A slot that was given stays kept until booking says that it is not needed: a hold that runs out
 * only asks.
 */
@Aggregate
@Revision("1")
@SuppressWarnings("UnusedVariable") // Axon reads the id.
class TherapistCalendar {

    static final String HOLD = "hold";

    private static final int NEAREST = 5;

    @AggregateIdentifier
    private @Nullable String id;

    private boolean known;
    private Calendar calendar = Calendar.CLOSED;
    private List<KeptSlot> kept = new ArrayList<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenCalendar command) {
        if (!known) {
            apply(new CredentialsChanged(
                    command.therapistId(), new Credentials(command.zone(), command.licences(), false)));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeCredentials command) {
        requireKnown(command);
        changeTo(
                new Credentials(
                        command.zone(),
                        command.licences(),
                        calendar.credentials().retired()),
                command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseCalendar command) {
        requireKnown(command);
        changeTo(calendar.credentials().afterRetirement(), command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeWorkingHours command) {
        requireKnown(command);
        if (!calendar.zone().equals(command.zone()) || !calendar.hours().equals(command.hours())) {
            apply(new WorkingHoursChanged(command.therapistId(), command.zone(), command.hours()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeCalendarRules command) {
        requireKnown(command);
        if (!calendar.rules().equals(command.rules())) {
            apply(new CalendarRulesChanged(command.therapistId(), command.rules()));
        }
    }

    // A client may name any therapist: one whom nobody knows is refused like one who has retired, and nothing fails.
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(HoldSlot command, Clock clock, HoldPolicy policy, DeadlineManager deadlines) {
        if (slotOf(command.consultationId(), command.start()).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        var refusal = calendar.refusal(command.start(), command.place(), now);
        if (refusal.isPresent()) {
            var nearest = calendar.open(command.place(), now).nearest(command.start(), NEAREST);
            apply(new SlotRefused(
                    command.therapistId(), command.consultationId(), command.start(), refusal.get(), nearest));
            return;
        }
        Instant deadline = policy.approvalDeadline(calendar.rules(), command.start(), now);
        Instant until = policy.heldUntil(now, deadline);
        apply(new SlotHeld(
                command.therapistId(),
                command.consultationId(),
                command.start(),
                calendar.endOf(command.start()),
                until,
                deadline));
        // Never cancelled: to find the timer costs more than to let it find nothing to do.
        deadlines.schedule(until, HOLD, new Hold(command.therapistId(), command.consultationId(), command.start()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeSlot command) {
        KeptSlot slot = slotOf(command.consultationId(), command.start())
                .orElseThrow(() -> new SlotNotKept(command.consultationId(), command.start()));
        if (slot.stage() != TAKEN) {
            apply(new SlotTaken(command.therapistId(), slot.consultationId(), slot.start(), slot.end()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReleaseSlot command) {
        for (KeptSlot slot : List.copyOf(kept)) {
            if (slot.consultationId().equals(command.consultationId())) {
                apply(new SlotReleased(command.therapistId(), slot.consultationId(), slot.start(), slot.end()));
            }
        }
    }

    @DeadlineHandler(deadlineName = HOLD)
    void on(Hold hold) {
        if (slotOf(hold.consultationId(), hold.start())
                .filter(slot -> slot.stage() == HELD)
                .isPresent()) {
            apply(new HoldExpired(hold.therapistId(), hold.consultationId(), hold.start()));
        }
    }

    @EventSourcingHandler
    void on(CredentialsChanged event) {
        id = CalendarCommand.calendarOf(event.therapistId());
        known = true;
        calendar = calendar.on(event);
    }

    @EventSourcingHandler
    void on(WorkingHoursChanged event) {
        calendar = calendar.on(event);
    }

    @EventSourcingHandler
    void on(CalendarRulesChanged event) {
        calendar = calendar.on(event);
    }

    @EventSourcingHandler
    void on(SlotHeld event, @Timestamp Instant at) {
        calendar = calendar.on(event, at);
        kept.removeIf(slot -> slot.isOver(at));
        kept.add(new KeptSlot(event.consultationId(), event.start(), event.end(), HELD));
    }

    @EventSourcingHandler
    void on(SlotRefused event) {
        id = CalendarCommand.calendarOf(event.therapistId());
    }

    @EventSourcingHandler
    void on(HoldExpired event) {
        move(event.consultationId(), event.start(), EXPIRED);
    }

    @EventSourcingHandler
    void on(SlotTaken event) {
        move(event.consultationId(), event.start(), TAKEN);
    }

    @EventSourcingHandler
    void on(SlotReleased event) {
        calendar = calendar.on(event);
        kept.removeIf(slot -> slot.is(event.consultationId(), event.start()));
    }

    private void move(ConsultationId consultation, Quarter start, Stage stage) {
        kept.replaceAll(slot -> slot.is(consultation, start) ? slot.in(stage) : slot);
    }

    private Optional<KeptSlot> slotOf(ConsultationId consultation, Quarter start) {
        return kept.stream().filter(slot -> slot.is(consultation, start)).findFirst();
    }

    private void changeTo(Credentials credentials, CalendarCommand command) {
        if (!calendar.credentials().equals(credentials)) {
            apply(new CredentialsChanged(command.therapistId(), credentials));
        }
    }

    private void requireKnown(CalendarCommand command) {
        if (!known) {
            throw new UnknownTherapist(command.therapistId());
        }
    }

    /** What a timer brings back when a hold runs out. */
    record Hold(TherapistId therapistId, ConsultationId consultationId, Quarter start) {}
}

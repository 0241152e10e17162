package dev.fifteen.availability.calendar;

import static dev.fifteen.availability.calendar.KeptSlot.Stage.BLOCKED;
import static dev.fifteen.availability.calendar.KeptSlot.Stage.HELD;
import static dev.fifteen.availability.calendar.KeptSlot.Stage.RESERVED;
import static dev.fifteen.availability.calendar.KeptSlot.Stage.TAKEN;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.fifteen.availability.calendar.CalendarCommand.AbandonMove;
import dev.fifteen.availability.calendar.CalendarCommand.BlockTime;
import dev.fifteen.availability.calendar.CalendarCommand.ChangeCalendarRules;
import dev.fifteen.availability.calendar.CalendarCommand.ChangeCredentials;
import dev.fifteen.availability.calendar.CalendarCommand.ChangeWorkingHours;
import dev.fifteen.availability.calendar.CalendarCommand.CloseCalendar;
import dev.fifteen.availability.calendar.CalendarCommand.HoldSlot;
import dev.fifteen.availability.calendar.CalendarCommand.MoveSlot;
import dev.fifteen.availability.calendar.CalendarCommand.OpenCalendar;
import dev.fifteen.availability.calendar.CalendarCommand.OverrideHours;
import dev.fifteen.availability.calendar.CalendarCommand.OverrideLicence;
import dev.fifteen.availability.calendar.CalendarCommand.ReleaseSlot;
import dev.fifteen.availability.calendar.CalendarCommand.RemoveOverride;
import dev.fifteen.availability.calendar.CalendarCommand.ReplaceBusyTimes;
import dev.fifteen.availability.calendar.CalendarCommand.ReserveSlot;
import dev.fifteen.availability.calendar.CalendarCommand.TakeSlot;
import dev.fifteen.availability.calendar.CalendarCommand.UnblockTime;
import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.availability.quarters.Quarters;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.AvailabilityEvent;
import dev.fifteen.contracts.availability.CalendarRulesChanged;
import dev.fifteen.contracts.availability.HoldExpired;
import dev.fifteen.contracts.availability.HoursOverridden;
import dev.fifteen.contracts.availability.OverrideRemoved;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.availability.ReservationRefused;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotRefused;
import dev.fifteen.contracts.availability.SlotReleased;
import dev.fifteen.contracts.availability.SlotReserved;
import dev.fifteen.contracts.availability.SlotTaken;
import dev.fifteen.contracts.availability.TimeBlocked;
import dev.fifteen.contracts.availability.TimeUnblocked;
import dev.fifteen.contracts.availability.WorkingHoursChanged;
import java.time.Clock;
import java.time.Instant;
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
@Revision("3")
@SuppressWarnings("UnusedVariable") // Axon reads the id.
class TherapistCalendar {

    static final String HOLD = "hold";

    private static final int NEAREST = 5;
    private static final int MOST_BLOCKS = 500;

    @AggregateIdentifier
    private @Nullable String id;

    private boolean known;
    private Calendar calendar = Calendar.CLOSED;

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
        if (!calendar.zone().equals(command.zone())
                || !calendar.hours().weekly().equals(command.hours())) {
            apply(new WorkingHoursChanged(command.therapistId(), command.zone(), command.hours()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OverrideHours command) {
        requireKnown(command);
        if (!command.hours().equals(calendar.hours().overrides().get(command.date()))) {
            apply(new HoursOverridden(command.therapistId(), command.date(), command.hours()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RemoveOverride command) {
        requireKnown(command);
        if (calendar.hours().overrides().containsKey(command.date())) {
            apply(new OverrideRemoved(command.therapistId(), command.date()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BlockTime command, Clock clock, BlockNotes notes) {
        requireKnown(command);
        if (calendar.away().has(command.blockId())) {
            return;
        }
        Instant now = clock.instant();
        if (calendar.away().countAfter(Quarter.containing(now)) >= MOST_BLOCKS) {
            throw new TooManyBlocks(MOST_BLOCKS);
        }
        QuarterRange time = command.time();
        apply(new TimeBlocked(command.therapistId(), command.blockId(), time.from(), time.to()));
        notes.put(
                command.therapistId(),
                new Block(command.blockId(), time),
                command.note(),
                History.oldest(now).start());
        for (KeptSlot slot : calendar.heldWithin(time)) {
            giveUp(slot, command, now);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UnblockTime command, BlockNotes notes) {
        requireKnown(command);
        if (!calendar.away().has(command.blockId())) {
            throw new UnknownBlock(command.blockId());
        }
        apply(new TimeUnblocked(command.therapistId(), command.blockId()));
        notes.remove(command.blockId());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReplaceBusyTimes command, Clock clock) {
        requireKnown(command);
        // What is past is no difference: it goes by itself.
        int now = Quarter.containing(clock.instant()).index();
        Quarters before = calendar.away().busyBy(command.feedId()).within(now, Quarters.NEVER);
        Quarters busy = Quarters.of(command.busy()).within(now, Quarters.NEVER);
        Quarters added = busy.without(before);
        Quarters removed = before.without(busy);
        if (!added.isEmpty() || !removed.isEmpty()) {
            apply(new BusyTimesChanged(command.therapistId(), command.feedId(), added.ranges(), removed.ranges()));
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
        var kept = calendar.kept().find(command.consultationId(), command.start());
        if (kept.isPresent() && kept.get().stage() != RESERVED) {
            return;
        }
        Instant now = clock.instant();
        var refusal = kept.isPresent()
                // What was offered is given, though the notice may have passed in the meantime.
                ? Optional.<RefusalReason>empty()
                : calendar.without(command.consultationId())
                        .refusal(command.start(), command.place(), command.licenceOverride(), now);
        if (refusal.isPresent()) {
            apply(new SlotRefused(
                    command.therapistId(),
                    command.consultationId(),
                    command.start(),
                    refusal.get(),
                    nearest(
                            command.consultationId(),
                            command.start(),
                            command.place(),
                            command.licenceOverride(),
                            now)));
            return;
        }
        Instant deadline = policy.approvalDeadline(calendar.rules(), command.start(), now);
        Instant until = policy.heldUntil(now, deadline);
        apply(new SlotHeld(
                command.therapistId(),
                command.consultationId(),
                command.start(),
                calendar.endOf(command.start()),
                command.place(),
                until,
                deadline,
                command.licenceOverride()));
        // Never cancelled: to find the timer costs more than to let it find nothing to do.
        deadlines.schedule(until, HOLD, new Hold(command.therapistId(), command.consultationId(), command.start()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReserveSlot command, Clock clock) {
        if (calendar.kept().find(command.consultationId(), command.start()).isPresent()) {
            return;
        }
        apply(calendar.refusal(command.start(), command.place(), null, clock.instant())
                .<AvailabilityEvent>map(reason -> new ReservationRefused(
                        command.therapistId(), command.consultationId(), command.start(), reason))
                .orElseGet(() -> new SlotReserved(
                        command.therapistId(),
                        command.consultationId(),
                        command.start(),
                        calendar.endOf(command.start()),
                        command.place())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeSlot command) {
        take(slot(command.consultationId(), command.start()), command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReleaseSlot command) {
        for (KeptSlot slot : calendar.kept().of(command.consultationId())) {
            release(slot, command);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OverrideLicence command) {
        if (calendar.kept().of(command.consultationId()).stream()
                .anyMatch(slot -> slot.licenceOverride() != command.reason())) {
            apply(new SlotLicenceOverridden(command.therapistId(), command.consultationId(), command.reason()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MoveSlot command) {
        var old = calendar.kept().find(command.consultationId(), command.from());
        if (old.isEmpty() || command.from().equals(command.to())) {
            return;
        }
        KeptSlot moved = slot(command.consultationId(), command.to());
        if (old.get().stage() == TAKEN) {
            take(moved, command);
        }
        release(old.get(), command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AbandonMove command) {
        calendar.kept()
                .find(command.consultationId(), command.start())
                .filter(KeptSlot::isHeld)
                .ifPresent(slot -> release(slot, command));
    }

    @DeadlineHandler(deadlineName = HOLD)
    void on(Hold hold) {
        calendar.kept()
                .find(hold.consultationId(), hold.start())
                .filter(slot -> slot.stage() == HELD || slot.stage() == BLOCKED)
                .ifPresent(slot -> apply(new HoldExpired(hold.therapistId(), hold.consultationId(), hold.start())));
    }

    @EventSourcingHandler
    void on(CredentialsChanged event) {
        id = CalendarCommand.calendarOf(event.therapistId());
        known = true;
        calendar = History.after(event, calendar);
    }

    @EventSourcingHandler
    void on(BusyTimesChanged event, @Timestamp Instant at) {
        calendar = History.after(event, calendar, at);
    }

    @EventSourcingHandler
    void on(SlotLicenceOverridden event) {
        calendar = History.after(event, calendar);
    }

    @EventSourcingHandler
    void on(AvailabilityEvent event, @Timestamp Instant at) {
        id = CalendarCommand.calendarOf(event.therapistId());
        calendar = History.after(event, calendar, at);
    }

    Calendar calendar() {
        return calendar;
    }

    private KeptSlot slot(ConsultationId consultation, Quarter start) {
        return calendar.kept().find(consultation, start).orElseThrow(() -> new SlotNotKept(consultation, start));
    }

    private void take(KeptSlot slot, CalendarCommand command) {
        if (slot.isHeld()) {
            apply(new SlotTaken(command.therapistId(), slot.consultationId(), slot.start(), slot.end()));
        }
    }

    private void giveUp(KeptSlot slot, CalendarCommand command, Instant now) {
        apply(
                slot.stage() == RESERVED
                        ? new ReservationRefused(
                                command.therapistId(), slot.consultationId(), slot.start(), RefusalReason.BLOCKED)
                        : new SlotRefused(
                                command.therapistId(),
                                slot.consultationId(),
                                slot.start(),
                                RefusalReason.BLOCKED,
                                nearest(
                                        slot.consultationId(),
                                        slot.start(),
                                        slot.knownPlace(),
                                        slot.licenceOverride(),
                                        now)));
    }

    private void release(KeptSlot slot, CalendarCommand command) {
        apply(new SlotReleased(command.therapistId(), slot.consultationId(), slot.start(), slot.end()));
    }

    /** What else could be offered to the consultation: nothing that it has already. */
    private List<Quarter> nearest(
            ConsultationId consultation,
            Quarter wished,
            @Nullable Place place,
            @Nullable LicenceOverride override,
            Instant now) {
        List<Quarter> own =
                calendar.kept().of(consultation).stream().map(KeptSlot::start).toList();
        Calendar others = calendar.without(consultation);
        OpenStarts open = override == null ? others.open(place, now) : others.openWithoutLicence(now);
        return open.nearest(wished, NEAREST + own.size()).stream()
                .filter(start -> !own.contains(start))
                .limit(NEAREST)
                .toList();
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

package dev.fifteen.booking.decision;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.AvailabilityEvent;
import dev.fifteen.contracts.availability.HoldExpired;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotRefused;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.booking.ConsultationDeclined;
import dev.fifteen.contracts.booking.ConsultationExpired;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.booking.ConsultationRescheduled;
import dev.fifteen.contracts.booking.RescheduleDeclined;
import dev.fifteen.contracts.booking.RescheduleRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One therapist's calendar as booking may rely on it: what it says, and that it frees a slot by booking's word alone. */
final class CalendarModel {

    private static final Duration HOLD = Duration.ofMinutes(30);
    private static final Duration APPROVAL = Duration.ofHours(2);
    private static final Duration MARGIN = Duration.ofMinutes(10);

    final List<AvailabilityEvent> said = new ArrayList<>();
    final Map<Quarter, Kept> kept = new TreeMap<>();
    private final Set<Quarter> blocked = new HashSet<>();
    boolean asksTherapist;

    /** A slot that is kept. */
    record Kept(ConsultationId id, boolean taken, @Nullable Instant heldUntil) {}

    void hear(BookingEvent event, Instant now) {
        switch (event) {
            case ConsultationRequested e -> hold(e.consultationId(), e.start(), now);
            case RescheduleRequested e -> hold(e.consultationId(), e.start(), now);
            case ConsultationConfirmed e -> take(e.consultationId(), e.start());
            case ConsultationRescheduled e -> move(e);
            case RescheduleDeclined e -> release(e.consultationId(), e.start());
            case ConsultationDeclined e -> releaseAll(e.consultationId());
            case ConsultationCancelled e -> releaseAll(e.consultationId());
            case ConsultationExpired e -> releaseAll(e.consultationId());
            default -> {}
        }
    }

    boolean keeps(ConsultationId id, Quarter start) {
        var slot = kept.get(start);
        return slot != null && slot.id.equals(id);
    }

    /** Beats what is held, and leaves it kept until booking has spoken. */
    void block(Quarter start) {
        blocked.add(start);
        var slot = kept.get(start);
        if (slot != null && !slot.taken) {
            said.add(new SlotRefused(Told.THERAPIST, slot.id, start, RefusalReason.BLOCKED, List.of()));
        }
    }

    /** Says once of each hold that it ran out. */
    void letTimersFire(Instant now) {
        kept.replaceAll((start, slot) -> {
            if (slot.taken || slot.heldUntil == null || now.isBefore(slot.heldUntil)) {
                return slot;
            }
            said.add(new HoldExpired(Told.THERAPIST, slot.id, start));
            return new Kept(slot.id, false, null);
        });
    }

    private void hold(ConsultationId id, Quarter start, Instant now) {
        if (keeps(id, start)) {
            return;
        }
        if (kept.containsKey(start) || blocked.contains(start) || !now.isBefore(start.start())) {
            said.add(new SlotRefused(Told.THERAPIST, id, start, RefusalReason.SLOT_UNAVAILABLE, List.of()));
            return;
        }
        var deadline = asksTherapist ? now.plus(APPROVAL) : null;
        var until = deadline == null ? now.plus(HOLD) : deadline.plus(MARGIN);
        kept.put(start, new Kept(id, false, until));
        said.add(new SlotHeld(Told.THERAPIST, id, start, start.plus(1), Told.PLACE, until, deadline));
    }

    private void take(ConsultationId id, Quarter start) {
        if (!keeps(id, start)) {
            throw new AssertionError("Confirmed without a slot: " + id);
        }
        kept.put(start, new Kept(id, true, null));
    }

    private void move(ConsultationRescheduled event) {
        if (!keeps(event.consultationId(), event.start()) || !keeps(event.consultationId(), event.from())) {
            throw new AssertionError("Moved without a slot: " + event.consultationId());
        }
        var old = kept.remove(event.from());
        var held = kept.get(event.start());
        if (old != null && old.taken && held != null) {
            kept.put(event.start(), new Kept(event.consultationId(), true, null));
        }
    }

    private void release(ConsultationId id, Quarter start) {
        if (keeps(id, start)) {
            kept.remove(start);
        }
    }

    private void releaseAll(ConsultationId id) {
        kept.values().removeIf(slot -> slot.id.equals(id));
    }
}

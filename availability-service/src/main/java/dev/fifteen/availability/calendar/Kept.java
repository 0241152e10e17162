package dev.fifteen.availability.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.fifteen.availability.calendar.KeptSlot.Stage;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.Quarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The slots that consultations have: those ahead, and those of the last weeks. */
final class Kept {

    static final Kept NONE = new Kept(List.of());

    private final List<KeptSlot> slots;

    // Worked out when it is asked for: who reads years of history asks once at the end.
    private transient volatile @Nullable Calls calls;

    @JsonCreator(mode = Mode.DELEGATING)
    Kept(List<KeptSlot> slots) {
        this.slots = slots;
    }

    @JsonValue
    List<KeptSlot> slots() {
        return slots;
    }

    Calls calls() {
        Calls known = calls;
        if (known == null) {
            known = Calls.of(slots);
            calls = known;
        }
        return known;
    }

    Optional<KeptSlot> find(ConsultationId consultation, Quarter start) {
        return slots.stream().filter(slot -> slot.is(consultation, start)).findFirst();
    }

    List<KeptSlot> of(ConsultationId consultation) {
        return slots.stream().filter(slot -> slot.isOf(consultation)).toList();
    }

    /** Whether another consultation's slot is nearer to this one than the margin. */
    boolean touch(KeptSlot slot, int margin) {
        return slots.stream()
                .anyMatch(other -> !other.isOf(slot.consultationId())
                        && other.start().index() < slot.end().index() + margin
                        && slot.start().index() < other.end().index() + margin);
    }

    /** With one slot more, in the place of what the consultation had there, and without the taken ones that were over before that quarter: nobody asks about them again. */
    Kept with(KeptSlot slot, Quarter since) {
        List<KeptSlot> others = new ArrayList<>(slots.size() + 1);
        for (KeptSlot old : slots) {
            if ((old.isHeld() || !old.end().isBefore(since)) && !old.is(slot.consultationId(), slot.start())) {
                others.add(old);
            }
        }
        others.add(slot);
        return new Kept(others);
    }

    Kept without(ConsultationId consultation, Quarter start) {
        return new Kept(
                slots.stream().filter(slot -> !slot.is(consultation, start)).toList());
    }

    Kept without(ConsultationId consultation) {
        return new Kept(slots.stream().filter(slot -> !slot.isOf(consultation)).toList());
    }

    /** With no licence asked for what this consultation has. */
    Kept withoutLicence(ConsultationId consultation, LicenceOverride reason) {
        return mapped(slot -> slot.isOf(consultation) ? slot.withoutLicence(reason) : slot);
    }

    Kept in(Stage stage, ConsultationId consultation, Quarter start) {
        return mapped(slot -> slot.is(consultation, start) ? slot.in(stage) : slot);
    }

    private Kept mapped(UnaryOperator<KeptSlot> change) {
        return new Kept(slots.stream().map(change).toList());
    }
}

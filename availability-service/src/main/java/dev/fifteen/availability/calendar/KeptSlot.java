package dev.fifteen.availability.calendar;

import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A slot that a consultation has.
 *
 * @param end the first quarter after the call
 * @param place where the client will be; {@link Place#UNKNOWN} for holds of the first days
 * @param licenceOverride why no licence is asked for there; absent where one is
 */
public record KeptSlot(
        ConsultationId consultationId,
        Quarter start,
        Quarter end,
        Place place,
        Stage stage,
        @Nullable LicenceOverride licenceOverride) {

    /** How far it has come. */
    public enum Stage {
        /** For somebody on the waiting list, who has not taken it yet. */
        RESERVED,
        HELD,
        /** Its hold ran out; booking has been asked what becomes of it. */
        EXPIRED,
        /** A block came over it before it was taken; booking has been told to decline. */
        BLOCKED,
        TAKEN
    }

    boolean is(ConsultationId consultation, Quarter slot) {
        return start.equals(slot) && consultationId.equals(consultation);
    }

    boolean isOf(ConsultationId consultation) {
        return consultationId.equals(consultation);
    }

    /** Where to look for other openings; nothing where that is not known, so that any licence will do. */
    @Nullable
    Place knownPlace() {
        return place.isKnown() ? place : null;
    }

    KeptSlot in(Stage next) {
        return new KeptSlot(consultationId, start, end, place, next, licenceOverride);
    }

    KeptSlot withoutLicence(LicenceOverride reason) {
        return new KeptSlot(consultationId, start, end, place, stage, reason);
    }

    /** Whether booking has not said yet that the call takes place. */
    public boolean isHeld() {
        return stage != Stage.TAKEN;
    }

    /** Whether it still counts among what a therapist has before them: not over, nor about to be given up. */
    boolean isAhead(Quarter now) {
        return now.isBefore(end) && stage != Stage.BLOCKED;
    }

    /** When the call takes place. */
    public QuarterRange time() {
        return new QuarterRange(start, end);
    }
}

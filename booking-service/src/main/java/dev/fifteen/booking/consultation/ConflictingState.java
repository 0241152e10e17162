package dev.fifteen.booking.consultation;

import dev.fifteen.booking.ConsultationStatus;

/** A consultation was told something that its state forbids. */
public abstract sealed class ConflictingState extends RuntimeException {

    private final ConsultationStatus status;

    private ConflictingState(ConsultationStatus status, String message) {
        super(message + ": " + status);
        this.status = status;
    }

    /** The state that stands in the way. */
    public ConsultationStatus status() {
        return status;
    }

    /** It has been decided against or called off already, or its time has come. */
    public static final class ConsultationOver extends ConflictingState {
        ConsultationOver(ConsultationStatus status) {
            super(status, "This consultation is over");
        }
    }

    /** The therapist's answer is not, or no longer, waited for. */
    public static final class ApprovalNotAwaited extends ConflictingState {
        ApprovalNotAwaited(ConsultationStatus status) {
            super(status, "This consultation does not wait for an answer");
        }
    }

    /** Another request has this id. */
    public static final class DifferentRequest extends ConflictingState {
        DifferentRequest(ConsultationStatus status) {
            super(status, "Another request has this id");
        }
    }
}

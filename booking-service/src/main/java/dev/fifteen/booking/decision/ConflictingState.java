package dev.fifteen.booking.decision;

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

    /** The calendar has not answered yet: there is nothing that could be moved. */
    public static final class NotDecidedYet extends ConflictingState {
        NotDecidedYet(ConsultationStatus status) {
            super(status, "This consultation is not decided yet");
        }
    }

    /** The calendar has not answered the last wish to move it. */
    public static final class MovePending extends ConflictingState {
        MovePending(ConsultationStatus status) {
            super(status, "Another move of this consultation is being decided");
        }
    }

    /** The call was not confirmed, or has not begun: nobody can have come. */
    public static final class NotHeldYet extends ConflictingState {
        NotHeldYet(ConsultationStatus status) {
            super(status, "There was no call yet that anybody could attend");
        }
    }

    /** Who came has been on record for too long. */
    public static final class AttendanceSettled extends ConflictingState {
        AttendanceSettled(ConsultationStatus status) {
            super(status, "The attendance can no longer be changed");
        }
    }

    /** This person does not come any more, and has no say. */
    public static final class PersonWithdrawn extends ConflictingState {
        PersonWithdrawn(ConsultationStatus status) {
            super(status, "You have withdrawn from this consultation");
        }
    }

    /** Only the second of a couple is asked whether they come. */
    public static final class NotInvited extends ConflictingState {
        NotInvited(ConsultationStatus status) {
            super(status, "Only a partner accepts");
        }
    }

    /** Another request has this id. */
    public static final class DifferentRequest extends ConflictingState {
        DifferentRequest(ConsultationStatus status) {
            super(status, "Another request has this id");
        }
    }
}

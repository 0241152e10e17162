package dev.fifteen.availability.therapist;

/** A therapist cannot be taken in or changed in this way. */
abstract sealed class ConflictingTherapist extends RuntimeException {

    private ConflictingTherapist(String message) {
        super(message);
    }

    /** Somebody else was taken in under this id. */
    static final class AlreadyRegistered extends ConflictingTherapist {
        AlreadyRegistered() {
            super("Another therapist was taken in under this id");
        }
    }

    /** They take no further consultations. */
    static final class AlreadyRetired extends ConflictingTherapist {
        AlreadyRetired() {
            super("This therapist has retired");
        }
    }
}

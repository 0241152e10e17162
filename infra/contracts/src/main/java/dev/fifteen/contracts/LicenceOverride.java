package dev.fifteen.contracts;

/** Why a call may take place although its therapist holds no licence where the client will be: staff have said so. */
public enum LicenceOverride {
    /** A compact of states allows it, such as PSYPACT or the Counseling Compact. */
    INTERSTATE_COMPACT,
    /** The therapist is registered there for telehealth, without a licence. */
    TELEHEALTH_REGISTRATION,
    /** That place allows some days of practice without a licence. */
    TEMPORARY_PRACTICE,
    /** The licence is granted or renewed, and only its paper is on the way. */
    LICENCE_PENDING,
    /** The client lives where the therapist is licensed, and travels. */
    CLIENT_TRAVELLING,
    /** That place asks for no licence for such a call. */
    NO_LICENCE_NEEDED
}

/** What can be asked for: every event of the contracts, by the service that says it. A test compares the two. */
const BY_SERVICE = {
  booking: [
    "ConsultationRequested",
    "LicenceOverridden",
    "ConsultationAwaitsApproval",
    "ConsultationConfirmed",
    "ConsultationDeclined",
    "RescheduleRequested",
    "ConsultationRescheduled",
    "RescheduleDeclined",
    "PartnerAccepted",
    "PartnerWithdrew",
    "AddressDisavowed",
    "LinkRequested",
    "ConsultationCancelled",
    "ConsultationExpired",
    "AttendanceRecorded",
    "ClientErased",
    "WaitingListJoined",
    "OfferPrepared",
    "SlotOffered",
    "OfferTaken",
    "OfferEnded",
    "WaitingListLeft",
  ],
  availability: [
    "TherapistRegistered",
    "TherapistChanged",
    "TherapistRetired",
    "WorkingHoursChanged",
    "HoursOverridden",
    "OverrideRemoved",
    "TimeBlocked",
    "TimeUnblocked",
    "CalendarRulesChanged",
    "SlotHeld",
    "SlotRefused",
    "HoldExpired",
    "SlotTaken",
    "SlotReleased",
    "SlotReserved",
    "ReservationRefused",
  ],
  notification: ["MessageSent", "MessageFailed", "MessageAbandoned", "ClientForgotten"],
  identity: ["AccountInvited", "AccountJoined", "PasswordReplaced", "AccountEnded"],
};

export const SERVICES = Object.keys(BY_SERVICE);

export const TYPES = Object.values(BY_SERVICE).flat();

/** `SlotHeld` of `dev.fifteen.availability.SlotHeld` */
export const nameOf = (type) => type.split(".").pop();

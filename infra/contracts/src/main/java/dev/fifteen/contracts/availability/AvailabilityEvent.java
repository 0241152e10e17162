package dev.fifteen.contracts.availability;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.fifteen.contracts.PublishedEvent;
import dev.fifteen.contracts.TherapistId;

/** A fact about one therapist's profile or calendar. Its order is kept per therapist. */
public sealed interface AvailabilityEvent extends PublishedEvent
        permits TherapistRegistered,
                TherapistChanged,
                TherapistRetired,
                WorkingHoursChanged,
                HoursOverridden,
                OverrideRemoved,
                TimeBlocked,
                TimeUnblocked,
                CalendarRulesChanged,
                SlotHeld,
                SlotRefused,
                HoldExpired,
                SlotTaken,
                SlotReleased,
                SlotReserved,
                ReservationRefused {

    TherapistId therapistId();

    @JsonIgnore
    @Override
    default String subject() {
        return therapistId().toString();
    }
}

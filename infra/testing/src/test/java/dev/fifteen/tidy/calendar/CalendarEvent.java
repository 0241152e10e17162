package dev.fifteen.tidy.calendar;

import dev.fifteen.contracts.PublishedEvent;

/** A family's interface may say that it is one. */
sealed interface CalendarEvent extends PublishedEvent permits SlotHeld {}

package dev.fifteen.availability.calendar;

import dev.fifteen.contracts.availability.RefusalReason;
import java.util.Set;

/**
 * A slot that a consultation has and that the calendar would not give it today.
 *
 * @param reasons why not
 */
public record Conflict(KeptSlot slot, Set<RefusalReason> reasons) {}

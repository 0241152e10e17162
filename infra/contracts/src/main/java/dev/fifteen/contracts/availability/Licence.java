package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.Place;
import java.time.LocalDate;

/**
 * Leave to practise in one place.
 *
 * @param validUntil the last day on which it holds, in the therapist's zone
 */
public record Licence(Place place, String number, LocalDate validUntil) {}

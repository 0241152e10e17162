package dev.fifteen.platform.evolution;

import dev.fifteen.contracts.Place;

/** In the first days nobody wrote down for which place a slot is held. */
final class SlotHeldWithPlace extends Step {

    SlotHeldWithPlace() {
        super("dev.fifteen.availability.SlotHeld", 0, event -> event.put("place", Place.UNKNOWN.code()));
    }
}

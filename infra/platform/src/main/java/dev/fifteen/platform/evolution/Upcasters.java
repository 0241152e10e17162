package dev.fifteen.platform.evolution;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** The steps from each earlier form of a published event to the next one, oldest first. */
public final class Upcasters {

    private Upcasters() {}

    /** For every service alike: whatever one of them has stored may reach all. */
    public static EventUpcaster ofPublishedEvents() {
        return new EventUpcasterChain(new SlotHeldWithPlace());
    }
}

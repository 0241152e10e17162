package dev.fifteen.notification.delivery;

import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.notification.Dispatch.Role;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Those who asked for a consultation: one person, or two. */
record Party(PersonId requesterId, @Nullable PersonId partnerId) {

    void each(BiConsumer<Role, PersonId> told) {
        told.accept(Role.REQUESTER, requesterId);
        if (partnerId != null) {
            told.accept(Role.PARTNER, partnerId);
        }
    }
}

package dev.fifteen.notification.telling;

import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.notification.Dispatch.Role;
import java.util.Optional;
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

    Role roleOf(PersonId person) {
        return person.equals(requesterId) ? Role.REQUESTER : Role.PARTNER;
    }

    /** The other of a couple, if it is one. */
    Optional<PersonId> besides(PersonId person) {
        return person.equals(requesterId) ? Optional.ofNullable(partnerId) : Optional.of(requesterId);
    }
}

package dev.fifteen.notification.inquiry;

import dev.fifteen.contracts.PersonId;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.message.Language;
import dev.fifteen.notification.message.Occasion;
import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what somebody is told who was erased: that they were, and nothing else is left to tell. */
@Component
class Farewells {

    private final Bookings bookings;
    private final URI pages;

    Farewells(Bookings bookings, @Value("${fifteen.public-url}") URI pages) {
        this.bookings = bookings;
        this.pages = pages;
    }

    /** @throws Undelivered to nobody, if the address is gone too; for now, if booking does not answer */
    Occasion gather(Telling telling) {
        var farewell = bookings.farewell(new PersonId(telling.dispatch().recipientId()))
                .orElseThrow(Undelivered::toNobody);
        return Occasion.withoutCall(
                telling.id(),
                telling.dispatch(),
                telling.sequence(),
                farewell.email(),
                Language.of(farewell.language()),
                farewell.zone(),
                Objects.requireNonNull(telling.start()),
                "",
                pages.resolve("/"));
    }
}

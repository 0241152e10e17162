package dev.fifteen.booking.waiting;

import dev.fifteen.booking.client.LinkToken;
import dev.fifteen.contracts.ConsultationId;

/** The links to places on the waiting list: the same right as to the consultation that comes of it, on another page. */
final class WaitingLinks {

    private WaitingLinks() {}

    /** Where a link leads on the practice's site. What follows the {@code #} never reaches a server or a {@code Referer}. */
    static String path(ConsultationId id, LinkToken token) {
        return "/waiting#" + id + "/" + token.value();
    }
}

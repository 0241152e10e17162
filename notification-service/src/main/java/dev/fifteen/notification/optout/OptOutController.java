package dev.fifteen.notification.optout;

import dev.fifteen.platform.security.Anyone;
import dev.fifteen.platform.web.Problem;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ends reminders by one click in a mail program (RFC 8058), or on the page that stands at the same address. */
@RestController
class OptOutController {

    private static final String DONE = "OK \u2013 no more reminders of this call.";

    private final OptOuts optOuts;

    OptOutController(OptOuts optOuts) {
        this.optOuts = optOuts;
    }

    /** As often as one likes. Mail programs follow no redirect, so the answer is the end of it. */
    @Anyone
    @PostMapping(path = "/reminders/stop/{token}", produces = MediaType.TEXT_PLAIN_VALUE)
    String optOut(@PathVariable String token) {
        if (!optOuts.optOut(token)) {
            throw Problem.notFound();
        }
        return DONE;
    }
}

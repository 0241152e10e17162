package dev.fifteen.booking.fairness;

import dev.fifteen.platform.web.Problem;
import org.springframework.http.HttpStatus;

/** There is no place for a further request of this mailbox. Why is between the practice and whoever reads its mail. */
public class AlreadyOpen extends RuntimeException {

    AlreadyOpen() {
        super("No further request of this mailbox");
    }

    /** What whoever asks is told, which is the same whatever the reason. */
    public Problem told() {
        return new Problem(
                HttpStatus.CONFLICT,
                "open-consultation-exists",
                "No further consultation can be asked for with this address just now."
                        + " If one is open, its link has been mailed there");
    }
}

package dev.fifteen.booking.fairness;

/** There is no place for a further request of this mailbox. Why is between the practice and whoever reads its mail. */
public class AlreadyOpen extends RuntimeException {

    AlreadyOpen() {
        super("No further request of this mailbox");
    }
}

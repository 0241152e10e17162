package dev.fifteen.booking.fairness;

/** What became of a claim to the one place of a mailbox, in the words of the statements that make it. */
enum ClaimOutcome {
    CLAIMED,
    BUSY,
    REFUSED;

    /**
     * Goes on where the place is theirs.
     *
     * @throws AlreadyOpen where it is not to be had
     * @throws dev.fifteen.platform.web.Problem {@code too-many-requests}
     */
    void require(Limits limits) {
        switch (this) {
            case CLAIMED -> {}
            case BUSY -> throw TooManyRequests.retryAfter(limits.patience());
            case REFUSED -> throw new AlreadyOpen();
        }
    }
}

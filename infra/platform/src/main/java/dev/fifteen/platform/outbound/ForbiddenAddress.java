package dev.fifteen.platform.outbound;

import java.net.UnknownHostException;

/**
 * An address that may not be called, or a name that leads to none that may. The reason is for people and repeats nothing of the
 * address: it may be a secret.
 */
public final class ForbiddenAddress extends UnknownHostException {

    private static final long serialVersionUID = 1L;
    private final String reason;

    ForbiddenAddress(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}

package dev.fifteen.availability.feed.in;

import dev.fifteen.platform.outbound.ForbiddenAddress;
import dev.fifteen.platform.outbound.OutboundGuard;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Where a calendar is read. Calendars give such addresses to be kept secret, so it shows no more of itself than its host. */
record FeedAddress(URI uri) {

    private static final Pattern WEBCAL = Pattern.compile("^webcals?:", Pattern.CASE_INSENSITIVE);

    /**
     * Reads what somebody typed or a server answered; {@code webcal:} is {@code https:} by another name.
     *
     * @throws ForbiddenAddress if it may not be called
     */
    static FeedAddress of(String text, OutboundGuard guard) throws ForbiddenAddress, URISyntaxException {
        return new FeedAddress(guard.check(new URI(WEBCAL.matcher(text.strip()).replaceFirst("https:"))));
    }

    String masked() {
        return uri.getScheme() + "://" + uri.getHost() + "/…";
    }

    @Override
    public String toString() {
        return masked();
    }
}

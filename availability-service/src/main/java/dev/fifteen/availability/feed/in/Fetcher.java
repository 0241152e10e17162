package dev.fifteen.availability.feed.in;

import dev.fifteen.platform.outbound.ForbiddenAddress;
import dev.fifteen.platform.outbound.GuardedClient;
import dev.fifteen.platform.outbound.OutboundGuard;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/** Fetches calendars over HTTP: guarded at every hop, no larger and no longer than the settings say. */
final class Fetcher implements DisposableBean {

    private static final int REDIRECTS = 5;
    private static final Set<Integer> REDIRECT = Set.of(301, 302, 303, 307, 308);
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final OutboundGuard guard;
    private final CloseableHttpClient client;
    private final int maxBytes;
    private final Duration patience;

    Fetcher(FeedSettings settings, OutboundGuard guard) {
        this.guard = guard;
        this.maxBytes = Math.toIntExact(settings.maxSize().toBytes());
        this.patience = settings.patience();
        this.client = GuardedClient.of(guard, patience.compareTo(STEP) < 0 ? patience : STEP);
    }

    /** An answer, or where it is. */
    private record Hop(@Nullable Fetched fetched, @Nullable String location) {}

    /** @throws FetchFailed if there is no calendar to be had there now */
    Fetched fetch(FeedAddress address, Validators known) throws FetchFailed {
        try (var deadline = new Deadline(patience)) {
            try {
                return follow(address, known, deadline);
            } catch (IOException e) {
                throw deadline.isOver() ? new FetchFailed("The server took too long") : failure(e);
            }
        }
    }

    private Fetched follow(FeedAddress address, Validators known, Deadline deadline) throws IOException, FetchFailed {
        FeedAddress current = address;
        for (int hops = 0; hops <= REDIRECTS; hops++) {
            Hop hop = ask(current, known, deadline);
            if (hop.fetched() != null) {
                return hop.fetched();
            }
            current = next(current, String.valueOf(hop.location()));
        }
        throw new FetchFailed("The server redirects too often");
    }

    private Hop ask(FeedAddress address, Validators known, Deadline deadline) throws IOException, FetchFailed {
        var request = new HttpGet(address.uri());
        request.setHeader(HttpHeaders.ACCEPT, "text/calendar, */*;q=0.1");
        request.setHeader(HttpHeaders.USER_AGENT, "Fifteen/1.0 (calendar import)");
        if (known.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
        }
        if (known.lastModified() != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
        }
        deadline.ends(request);
        var failed = new FetchFailed[1];
        Hop hop = client.execute(request, answer -> {
            try {
                return read(answer);
            } catch (FetchFailed e) {
                // Whatever else it would send is of no interest.
                request.abort();
                failed[0] = e;
                return new Hop(null, null);
            }
        });
        if (failed[0] != null) {
            throw failed[0];
        }
        return hop;
    }

    private Hop read(ClassicHttpResponse answer) throws IOException, FetchFailed {
        int status = answer.getCode();
        if (status == 304) {
            return new Hop(new Fetched.Unchanged(), null);
        }
        String location = value(answer, HttpHeaders.LOCATION);
        if (REDIRECT.contains(status) && location != null) {
            return new Hop(null, location);
        }
        if (status != 200) {
            throw refusal(status, answer);
        }
        var validators = new Validators(value(answer, HttpHeaders.ETAG), value(answer, HttpHeaders.LAST_MODIFIED));
        return new Hop(new Fetched.Changed(bytes(answer.getEntity()), validators), null);
    }

    private byte[] bytes(@Nullable HttpEntity entity) throws IOException, FetchFailed {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > maxBytes) {
            throw tooLarge();
        }
        InputStream content = entity.getContent();
        byte[] bytes = content.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw tooLarge();
        }
        return bytes;
    }

    private FeedAddress next(FeedAddress current, String location) throws FetchFailed {
        try {
            return FeedAddress.of(current.uri().resolve(location.strip()).toString(), guard);
        } catch (ForbiddenAddress e) {
            throw new FetchFailed("The server redirects to an address that " + e.reason());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new FetchFailed("The server redirects to what is no address");
        }
    }

    private FetchFailed tooLarge() {
        return new FetchFailed("The calendar is larger than %,d KB".formatted(maxBytes >> 10));
    }

    private static FetchFailed refusal(int status, HttpResponse answer) {
        return switch (status) {
            case 401, 403 -> new FetchFailed("The server refuses to give the calendar (%d)".formatted(status));
            case 404, 410 -> new FetchFailed("There is no calendar at this address any more (%d)".formatted(status));
            case 429, 503 -> new FetchFailed("The server is busy (%d)".formatted(status), retryAfter(answer));
            default -> new FetchFailed("The server answered with status %d".formatted(status));
        };
    }

    private static @Nullable Duration retryAfter(HttpResponse answer) {
        String seconds = value(answer, HttpHeaders.RETRY_AFTER);
        if (seconds == null || !seconds.matches("\\d{1,6}")) {
            return null;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(seconds));
        return asked.compareTo(A_DAY) > 0 ? A_DAY : asked;
    }

    private static FetchFailed failure(IOException e) {
        return switch (e) {
            case ForbiddenAddress forbidden -> new FetchFailed("The address " + forbidden.reason());
            case UnknownHostException unknown -> new FetchFailed("There is no server of this name");
            case SSLException insecure -> new FetchFailed("The server's TLS certificate or connection is not in order");
            case java.net.SocketTimeoutException late -> new FetchFailed("The server took too long");
            default -> new FetchFailed("The server could not be reached");
        };
    }

    private static @Nullable String value(HttpResponse answer, String header) {
        Header found = answer.getFirstHeader(header);
        return found == null ? null : found.getValue();
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}

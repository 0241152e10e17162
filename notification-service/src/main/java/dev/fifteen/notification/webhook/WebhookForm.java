package dev.fifteen.notification.webhook;

import dev.fifteen.contracts.EventFamily;
import dev.fifteen.platform.outbound.ForbiddenAddress;
import dev.fifteen.platform.outbound.OutboundGuard;
import dev.fifteen.platform.web.FieldFault;
import dev.fifteen.platform.web.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Who wants to hear of what.
 *
 * @param url an https address
 * @param events simple names of booking's events; none for all of them
 */
record WebhookForm(
        @NotBlank @Size(max = 2_000) String url,
        @Nullable @Size(max = 50) List<@NotNull String> events) {

    private static final Set<String> KNOWN =
            EventFamily.BOOKING.events().stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());

    /** @throws Problem naming the field, if it may not be called */
    URI address(OutboundGuard guard) {
        try {
            return guard.check(new URI(url.strip()));
        } catch (ForbiddenAddress e) {
            throw fault("url", e.reason());
        } catch (URISyntaxException e) {
            throw fault("url", "is not an address");
        }
    }

    /** @throws Problem naming the field, if there is no such event */
    List<String> wanted() {
        List<String> wanted =
                events == null ? List.of() : events.stream().distinct().toList();
        if (!KNOWN.containsAll(wanted)) {
            throw fault("events", "must be among " + KNOWN.stream().sorted().toList());
        }
        return wanted;
    }

    private static Problem fault(String field, String message) {
        return new Problem(HttpStatus.BAD_REQUEST, "invalid-request", "Please correct the fields named in errors")
                .with("errors", List.of(new FieldFault(field, message)));
    }

    @Override
    public String toString() {
        return "WebhookForm[" + events + "]";
    }
}

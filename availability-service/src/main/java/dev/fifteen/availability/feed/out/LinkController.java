package dev.fifteen.availability.feed.out;

import dev.fifteen.availability.calendar.Calendar;
import dev.fifteen.availability.calendar.Calendars;
import dev.fifteen.availability.calendar.KeptSlot;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.security.Anyone;
import dev.fifteen.platform.security.TherapistOrStaff;
import dev.fifteen.platform.vault.Digests;
import dev.fifteen.platform.web.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives a therapist's calls to whoever knows the secret address, and a therapist that address. */
@RestController
class LinkController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int TAG_BYTES = 16;

    private final Links links;
    private final Calendars calendars;
    private final RevisionProjection revisions;
    private final Clock clock;
    private final URI pages;
    private final String domain;

    LinkController(
            Links links,
            Calendars calendars,
            RevisionProjection revisions,
            Clock clock,
            @Value("${fifteen.public-url}") URI pages,
            @Value("${fifteen.mail.domain}") String domain) {
        this.links = links;
        this.calendars = calendars;
        this.revisions = revisions;
        this.clock = clock;
        this.pages = pages;
        this.domain = domain;
    }

    /** Where the calendar is read. It is said this once. */
    record Link(URI url) {}

    @TherapistOrStaff
    @PostMapping("/api/therapists/{therapistId}/calendar/feed-link")
    Link rotate(@PathVariable TherapistId therapistId) {
        if (calendars.find(therapistId).isEmpty()) {
            throw Problem.notFound();
        }
        return new Link(pages.resolve("/calendar/" + links.rotate(therapistId).value() + ".ics"));
    }

    @Anyone
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        Calendar calendar =
                links.find(new Secret(secret)).flatMap(calendars::find).orElseThrow(Problem::notFound);
        Collection<KeptSlot> calls = calls(calendar);
        List<ConsultationId> ids = calls.stream().map(KeptSlot::consultationId).toList();
        byte[] document = new CalendarDocument(calendar.zone(), domain, revisions.of(ids))
                .write(List.copyOf(calls), clock.instant())
                .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Content-Disposition", "inline; filename=\"consultations.ics\"")
                .header("X-Robots-Tag", "noindex")
                .eTag("\"" + HexFormat.of().formatHex(Digests.sha256(document), 0, TAG_BYTES) + "\"")
                .body(document);
    }

    // One event for each: while a call is to be moved it stands where it was.
    private static Collection<KeptSlot> calls(Calendar calendar) {
        Map<ConsultationId, KeptSlot> calls = new LinkedHashMap<>();
        calendar.slots().stream()
                .filter(slot -> slot.stage() != KeptSlot.Stage.BLOCKED)
                .forEach(slot -> calls.merge(
                        slot.consultationId(), slot, (one, other) -> one.isHeld() && !other.isHeld() ? other : one));
        return calls.values();
    }
}

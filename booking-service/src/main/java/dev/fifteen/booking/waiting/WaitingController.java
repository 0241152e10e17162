package dev.fifteen.booking.waiting;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.agenda.StatusPage;
import dev.fifteen.booking.client.LinkToken;
import dev.fifteen.booking.client.Links;
import dev.fifteen.booking.directory.Therapists;
import dev.fifteen.booking.fairness.NetworkAddress;
import dev.fifteen.booking.intake.WaitingAdmission;
import dev.fifteen.booking.intake.WaitingForm;
import dev.fifteen.booking.waiting.Waiting.Offer;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.security.Anyone;
import dev.fifteen.platform.web.IdempotencyKeys;
import dev.fifteen.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a client waits, is asked, and waits no more. */
@RestController
@RequestMapping("/api/waiting-list")
class WaitingController {

    private final WaitingAdmission admission;
    private final WaitingDesk desk;
    private final WaitingPlaces places;
    private final Therapists therapists;
    private final Links links;

    WaitingController(
            WaitingAdmission admission, WaitingDesk desk, WaitingPlaces places, Therapists therapists, Links links) {
        this.admission = admission;
        this.desk = desk;
        this.places = places;
        this.therapists = therapists;
        this.links = links;
    }

    @Anyone
    @PostMapping
    ResponseEntity<Joined> join(@Valid @RequestBody WaitingForm form, HttpServletRequest request) {
        var admitted = admission.admit(form);
        var id = new ConsultationId(IdempotencyKeys.idFor(request));
        var token = desk.join(id, admitted, NetworkAddress.of(request));
        return ResponseEntity.accepted()
                .location(URI.create("/api/waiting-list/" + id))
                .cacheControl(CacheControl.noStore())
                .body(new Joined(id, WaitingStatus.WAITING, WaitingLinks.path(id, token), token.value()));
    }

    @Anyone
    @GetMapping("/{consultationId}")
    ResponseEntity<WaitingView> show(
            @PathVariable ConsultationId consultationId,
            @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String authorization) {
        return view(visited(consultationId, authorization));
    }

    @Anyone
    @DeleteMapping("/{consultationId}")
    ResponseEntity<WaitingView> leave(
            @PathVariable ConsultationId consultationId,
            @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String authorization) {
        visited(consultationId, authorization);
        return view(desk.leave(consultationId));
    }

    @Anyone
    @PostMapping("/{consultationId}/disavowal")
    ResponseEntity<WaitingView> disavow(
            @PathVariable ConsultationId consultationId,
            @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String authorization) {
        var waiting = visited(consultationId, authorization);
        // Once it has become a call, the second of a couple has a link too.
        var person = links.require(waiting.id(), LinkToken.in(authorization));
        return view(desk.disavow(waiting.id(), person));
    }

    @Anyone
    @PostMapping("/{consultationId}/refusal")
    ResponseEntity<WaitingView> pass(
            @PathVariable ConsultationId consultationId,
            @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String authorization) {
        visited(consultationId, authorization);
        return view(desk.pass(consultationId));
    }

    @Anyone
    @PostMapping("/{consultationId}/acceptance")
    ResponseEntity<Taken> take(
            @PathVariable ConsultationId consultationId,
            @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request) {
        visited(consultationId, authorization);
        var page = desk.take(consultationId, NetworkAddress.of(request));
        return ResponseEntity.accepted()
                .location(URI.create("/api/consultations/" + page.id()))
                .body(Taken.of(page));
    }

    /** To those who have no business there it does not exist. */
    private Waiting visited(ConsultationId id, @Nullable String authorization) {
        links.require(id, LinkToken.in(authorization));
        return places.find(id).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<WaitingView> view(Waiting waiting) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new WaitingView(
                        waiting.id(),
                        waiting.status(),
                        waiting.service(),
                        waiting.channel(),
                        waiting.language(),
                        waiting.place(),
                        waiting.zone(),
                        waiting.therapistId() == null
                                ? null
                                : therapists.find(waiting.therapistId()).orElse(null),
                        waiting.wishes(),
                        waiting.until(),
                        waiting.status() == WaitingStatus.OFFERED ? offer(waiting.offer()) : null));
    }

    private WaitingView.@Nullable Offer offer(@Nullable Offer offer) {
        return offer == null
                ? null
                : new WaitingView.Offer(
                        therapists.find(offer.therapistId()).orElse(null), offer.start(), offer.end(), offer.until());
    }

    /** The answer to a wish to wait. The token is in the link too, for pages that need no more than it. */
    record Joined(ConsultationId id, WaitingStatus status, String link, String token) {

        @Override
        public String toString() {
            return "Joined[" + id + "]";
        }
    }

    /** The consultation that it has become. */
    record Taken(ConsultationId id, ConsultationStatus status, Quarter start, TherapistId therapistId) {

        static Taken of(StatusPage page) {
            return new Taken(page.id(), page.status(), page.start(), page.therapistId());
        }
    }
}

package dev.fifteen.booking.consultation;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.agenda.Decisions;
import dev.fifteen.booking.agenda.StatusPage;
import dev.fifteen.booking.client.LinkToken;
import dev.fifteen.booking.client.Links;
import dev.fifteen.booking.fairness.NetworkAddress;
import dev.fifteen.booking.intake.Admission;
import dev.fifteen.booking.intake.ConsultationForm;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.security.Anyone;
import dev.fifteen.platform.web.IdempotencyKeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The door through which a consultation is asked for. */
@RestController
class RequestController {

    private final Admission admission;
    private final Overrides overrides;
    private final Reception reception;
    private final Decisions decisions;

    RequestController(Admission admission, Overrides overrides, Reception reception, Decisions decisions) {
        this.admission = admission;
        this.overrides = overrides;
        this.reception = reception;
        this.decisions = decisions;
    }

    @Anyone
    @PostMapping("/api/consultations")
    ResponseEntity<Asked> request(
            @Valid @RequestBody ConsultationForm form,
            @RequestHeader(name = Prefer.HEADER, required = false) @Nullable List<String> preferences,
            HttpServletRequest request) {
        var override = overrides.ifAny(form.licenceOverride());
        var admitted = admission.admit(form);
        var id = new ConsultationId(IdempotencyKeys.idFor(request));
        var token = reception.take(id, admitted, override, NetworkAddress.of(request));
        var prefer = Prefer.in(preferences);
        var page = decisions.await(id, prefer.map(Prefer::patience).orElse(Duration.ZERO), StatusPage::isDecided);
        return switch (page.status()) {
            case REQUESTED -> answer(HttpStatus.ACCEPTED, page, token, prefer);
            case DECLINED, EXPIRED -> throw SlotUnavailable.of(page, prefer);
            case AWAITING_APPROVAL, CONFIRMED, CANCELLED, ATTENDED, NO_SHOW ->
                answer(HttpStatus.CREATED, page, token, prefer);
        };
    }

    private static ResponseEntity<Asked> answer(
            HttpStatus status, StatusPage page, LinkToken token, Optional<Prefer> prefer) {
        var answer = ResponseEntity.status(status)
                .location(URI.create("/api/consultations/" + page.id()))
                .cacheControl(CacheControl.noStore());
        prefer.ifPresent(applied -> answer.header(Prefer.APPLIED, applied.applied()));
        return answer.body(Asked.of(page, token));
    }

    /** The answer to a request. The token is in the link too, for pages that need no more than it. */
    record Asked(
            ConsultationId id,
            ConsultationStatus status,
            Quarter start,
            TherapistId therapistId,
            String link,
            String token) {

        static Asked of(StatusPage page, LinkToken token) {
            return new Asked(
                    page.id(),
                    page.status(),
                    page.start(),
                    page.therapistId(),
                    Links.path(page.id(), token),
                    token.value());
        }

        @Override
        public String toString() {
            return "Asked[" + id + "]";
        }
    }
}

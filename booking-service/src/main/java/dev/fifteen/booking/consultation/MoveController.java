package dev.fifteen.booking.consultation;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dev.fifteen.booking.agenda.Decisions;
import dev.fifteen.booking.agenda.StatusPage;
import dev.fifteen.booking.decision.ConsultationCommand.RescheduleConsultation;
import dev.fifteen.booking.intake.Admission;
import dev.fifteen.booking.intake.OverrideForm;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.platform.security.Anyone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where a call is moved: by a client, its therapist or staff. It stays where it is until the calendar keeps the new slot. */
@RestController
class MoveController {

    private final Visitors visitors;
    private final Admission admission;
    private final Overrides overrides;
    private final Desk desk;
    private final Decisions decisions;

    MoveController(Visitors visitors, Admission admission, Overrides overrides, Desk desk, Decisions decisions) {
        this.visitors = visitors;
        this.admission = admission;
        this.overrides = overrides;
        this.desk = desk;
        this.decisions = decisions;
    }

    @Anyone
    @PostMapping("/api/consultations/{consultationId}/reschedule")
    ResponseEntity<Standing> move(
            @PathVariable ConsultationId consultationId,
            @Valid @RequestBody Wish wish,
            @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = Prefer.HEADER, required = false) @Nullable List<String> preferences) {
        var visitor = visitors.at(consultationId, authorization);
        var before = visitor.page();
        var override = overrides.ifAny(wish.licenceOverride);
        var overridden = override != null || before.licenceOverride() != null;
        var start = admission.admitMove(wish.start, before.therapistId(), before.place(), overridden);
        var move = new RescheduleConsultation(consultationId, start, visitor.actor(), visitor.person(), override);
        desk.carryOut(move, () -> overrides.keepNote(before.requesterId(), wish.licenceOverride));
        var prefer = Prefer.in(preferences);
        var patience = prefer.map(Prefer::patience).orElse(Duration.ZERO);
        return answer(start, decisions.await(consultationId, patience, StatusPage::isAtRest), prefer);
    }

    private static ResponseEntity<Standing> answer(Quarter start, StatusPage page, Optional<Prefer> prefer) {
        if (page.isAtRest() && !page.start().equals(start)) {
            throw SlotUnavailable.of(page, prefer);
        }
        var answer = ResponseEntity.status(page.isAtRest() ? HttpStatus.OK : HttpStatus.ACCEPTED);
        prefer.ifPresent(applied -> answer.header(Prefer.APPLIED, applied.applied()));
        return answer.body(Standing.of(page));
    }

    /**
     * Where it shall be.
     *
     * @param licenceOverride for staff alone
     */
    record Wish(@NotNull Instant start, @Valid @Nullable OverrideForm licenceOverride) {}
}

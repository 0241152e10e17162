package dev.fifteen.booking.consultation;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dev.fifteen.booking.agenda.Decisions;
import dev.fifteen.booking.agenda.StatusPage;
import dev.fifteen.booking.decision.ConsultationCommand.RescheduleConsultation;
import dev.fifteen.booking.intake.Admission;
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
    private final Desk desk;
    private final Decisions decisions;

    MoveController(Visitors visitors, Admission admission, Desk desk, Decisions decisions) {
        this.visitors = visitors;
        this.admission = admission;
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
        var start = admission.admitMove(wish.start, before.therapistId(), before.place());
        desk.carryOut(new RescheduleConsultation(consultationId, start, visitor.actor(), visitor.person()), () -> {});
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

    /** Where it shall be. */
    record Wish(@NotNull Instant start) {}
}

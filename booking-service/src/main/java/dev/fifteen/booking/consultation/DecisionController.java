package dev.fifteen.booking.consultation;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dev.fifteen.booking.client.Vault;
import dev.fifteen.booking.client.Vault.Topic;
import dev.fifteen.booking.consultation.Visitors.Visitor;
import dev.fifteen.booking.decision.ConsultationCommand.ApproveConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.CancelConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.OverrideLicence;
import dev.fifteen.booking.decision.ConsultationCommand.RecordAttendance;
import dev.fifteen.booking.decision.ConsultationCommand.RefuseConsultation;
import dev.fifteen.booking.intake.OverrideForm;
import dev.fifteen.booking.intake.Prose;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.platform.security.Anyone;
import dev.fifteen.platform.security.StaffOnly;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where people have their say on a consultation. */
@RestController
@RequestMapping("/api/consultations/{consultationId}")
class DecisionController {

    private final Visitors visitors;
    private final Desk desk;
    private final Vault vault;
    private final Overrides overrides;

    DecisionController(Visitors visitors, Desk desk, Vault vault, Overrides overrides) {
        this.visitors = visitors;
        this.desk = desk;
        this.vault = vault;
        this.overrides = overrides;
    }

    @Anyone
    @PostMapping("/cancellation")
    Standing cancel(
            @PathVariable ConsultationId consultationId,
            @Valid @RequestBody(required = false) @Nullable Words words,
            @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String authorization) {
        var visitor = visitors.at(consultationId, authorization);
        var cancel = new CancelConsultation(consultationId, visitor.actor(), visitor.person());
        return Standing.of(desk.carryOut(cancel, () -> keep(visitor, Topic.CANCELLATION, words)));
    }

    // Open to anyone as far as the annotation can tell: whose consultation it is, only Visitors knows.
    @Anyone
    @PostMapping("/approval")
    Standing approve(@PathVariable ConsultationId consultationId) {
        visitors.signedInAt(consultationId);
        return Standing.of(desk.carryOut(new ApproveConsultation(consultationId), () -> {}));
    }

    // As above.
    @Anyone
    @PostMapping("/refusal")
    Standing refuse(
            @PathVariable ConsultationId consultationId, @Valid @RequestBody(required = false) @Nullable Words words) {
        var visitor = visitors.signedInAt(consultationId);
        var refuse = new RefuseConsultation(consultationId);
        return Standing.of(desk.carryOut(refuse, () -> keep(visitor, Topic.REFUSAL, words)));
    }

    // As above.
    @Anyone
    @PostMapping("/attendance")
    Standing recordAttendance(@PathVariable ConsultationId consultationId, @Valid @RequestBody Attendance attendance) {
        visitors.signedInAt(consultationId);
        return Standing.of(desk.carryOut(new RecordAttendance(consultationId, attendance.attended), () -> {}));
    }

    /** A call that stands is let take place where its therapist may hold no licence any more. */
    @StaffOnly
    @PostMapping("/licence-override")
    Standing overrideLicence(@PathVariable ConsultationId consultationId, @Valid @RequestBody OverrideForm form) {
        var page = visitors.signedInAt(consultationId).page();
        var override = new OverrideLicence(consultationId, overrides.by(form));
        return Standing.of(desk.carryOut(override, () -> overrides.keepNote(page.requesterId(), form)));
    }

    private void keep(Visitor visitor, Topic topic, @Nullable Words words) {
        if (words != null && words.reason != null && !words.reason.isBlank()) {
            visitor.keepersOfWords().forEach(person -> vault.keepWords(person, topic, words.reason));
        }
    }

    /** What somebody says with their decision. */
    record Words(@Prose @Nullable String reason) {

        @Override
        public String toString() {
            return "Words[…]";
        }
    }

    /** Whether anybody came. */
    record Attendance(@NotNull Boolean attended) {}
}

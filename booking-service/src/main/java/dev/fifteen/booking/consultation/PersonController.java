package dev.fifteen.booking.consultation;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dev.fifteen.booking.client.Vault;
import dev.fifteen.booking.decision.ConsultationCommand.AcceptAsPartner;
import dev.fifteen.booking.decision.ConsultationCommand.DisavowPerson;
import dev.fifteen.booking.decision.ConsultationCommand.WithdrawPerson;
import dev.fifteen.booking.intake.Acceptance;
import dev.fifteen.booking.intake.Admission;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.platform.security.Anyone;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where one of the clients speaks for themselves alone, by their own link. */
@RestController
@RequestMapping("/api/consultations/{consultationId}")
class PersonController {

    private final Visitors visitors;
    private final Admission admission;
    private final Desk desk;
    private final Vault vault;

    PersonController(Visitors visitors, Admission admission, Desk desk, Vault vault) {
        this.visitors = visitors;
        this.admission = admission;
        this.desk = desk;
        this.vault = vault;
    }

    @Anyone
    @PostMapping("/acceptance")
    Standing accept(
            @PathVariable ConsultationId consultationId,
            @Valid @RequestBody(required = false) @Nullable Acceptance acceptance,
            @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String authorization) {
        var person = visitors.clientAt(consultationId, authorization);
        var admitted = acceptance == null ? Acceptance.SILENT : admission.admit(acceptance);
        var accept = new AcceptAsPartner(consultationId, person);
        return Standing.of(desk.carryOut(accept, () -> vault.revise(person, admitted::amend)));
    }

    @Anyone
    @PostMapping("/withdrawal")
    Standing withdraw(
            @PathVariable ConsultationId consultationId,
            @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String authorization) {
        var person = visitors.clientAt(consultationId, authorization);
        return Standing.of(desk.carryOut(new WithdrawPerson(consultationId, person), () -> {}));
    }

    @Anyone
    @PostMapping("/disavowal")
    Standing disavow(
            @PathVariable ConsultationId consultationId,
            @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String authorization) {
        var person = visitors.clientAt(consultationId, authorization);
        return Standing.of(desk.carryOut(new DisavowPerson(consultationId, person), () -> {}));
    }
}

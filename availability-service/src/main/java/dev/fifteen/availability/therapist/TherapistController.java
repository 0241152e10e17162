package dev.fifteen.availability.therapist;

import static dev.fifteen.contracts.availability.RefusalReason.NOT_LICENSED;
import static dev.fifteen.contracts.availability.RefusalReason.OUTSIDE_HOURS;
import static dev.fifteen.contracts.availability.RefusalReason.THERAPIST_RETIRED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.fifteen.availability.calendar.Standing;
import dev.fifteen.availability.memory.Decisions;
import dev.fifteen.availability.therapist.ConflictingTherapist.AlreadyRegistered;
import dev.fifteen.availability.therapist.ConflictingTherapist.AlreadyRetired;
import dev.fifteen.availability.therapist.TherapistCommand.ChangeLicences;
import dev.fifteen.availability.therapist.TherapistCommand.ChangeTherapist;
import dev.fifteen.availability.therapist.TherapistCommand.RegisterTherapist;
import dev.fifteen.availability.therapist.TherapistCommand.RetireTherapist;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.TherapistProfile;
import dev.fifteen.platform.security.ServicesOnly;
import dev.fifteen.platform.security.StaffOnly;
import dev.fifteen.platform.web.IdempotencyKeys;
import dev.fifteen.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes therapists in, changes and retires them. */
@RestController
class TherapistController {

    private final Decisions decisions;
    private final Contacts contacts;
    private final Profiles profiles;
    private final Standing standing;

    TherapistController(Decisions decisions, Contacts contacts, Profiles profiles, Standing standing) {
        this.decisions = decisions;
        this.contacts = contacts;
        this.profiles = profiles;
        this.standing = standing;
    }

    /** A therapist who was changed, and the consultations ahead that stand where no licence or no hours are any more. */
    record ChangedTherapist(@JsonUnwrapped TherapistView therapist, List<ConsultationId> conflicts) {}

    /** A therapist who was retired, and the consultations ahead of them that stand. */
    record RetiredTherapist(TherapistId id, List<ConsultationId> conflicts) {}

    @StaffOnly
    @PostMapping("/api/therapists")
    ResponseEntity<TherapistView> register(@Valid @RequestBody TherapistForm form, HttpServletRequest request) {
        var therapistId = new TherapistId(IdempotencyKeys.idFor(request));
        var registered = handle(new RegisterTherapist(therapistId, form.profile(), form.contact()));
        return ResponseEntity.created(URI.create("/api/therapists/" + therapistId))
                .body(registered);
    }

    @StaffOnly
    @PutMapping("/api/therapists/{therapistId}")
    ChangedTherapist change(@PathVariable TherapistId therapistId, @Valid @RequestBody TherapistForm form) {
        return changed(new ChangeTherapist(therapistId, form.profile(), form.contact()));
    }

    @StaffOnly
    @PutMapping("/api/therapists/{therapistId}/licences")
    ChangedTherapist changeLicences(@PathVariable TherapistId therapistId, @Valid @RequestBody LicencesForm form) {
        return changed(new ChangeLicences(therapistId, form.toLicences()));
    }

    @StaffOnly
    @DeleteMapping("/api/therapists/{therapistId}")
    RetiredTherapist retire(@PathVariable TherapistId therapistId) {
        decisions.make(new RetireTherapist(therapistId));
        return new RetiredTherapist(therapistId, standing.against(therapistId, THERAPIST_RETIRED));
    }

    /** The therapist, retired or not, with where they are written to. */
    @ServicesOnly
    @GetMapping("/internal/therapists/{therapistId}")
    TherapistView describe(@PathVariable TherapistId therapistId) {
        return profiles.find(therapistId)
                .map(known -> withContact(therapistId, known.profile()))
                .orElseThrow(Problem::notFound);
    }

    @ExceptionHandler
    Problem handle(AggregateNotFoundException unknown) {
        return Problem.notFound();
    }

    @ExceptionHandler
    Problem handle(AlreadyRegistered conflict) {
        return new Problem(HttpStatus.CONFLICT, "therapist-exists", "Another therapist was taken in by this request");
    }

    @ExceptionHandler
    Problem handle(AlreadyRetired conflict) {
        return new Problem(HttpStatus.CONFLICT, "therapist-retired", "This therapist has retired");
    }

    private ChangedTherapist changed(TherapistCommand command) {
        return new ChangedTherapist(
                handle(command), standing.against(command.therapistId(), NOT_LICENSED, OUTSIDE_HOURS));
    }

    private TherapistView handle(TherapistCommand command) {
        TherapistProfile profile = Objects.requireNonNull(decisions.make(command));
        return withContact(command.therapistId(), profile);
    }

    private TherapistView withContact(TherapistId therapistId, TherapistProfile profile) {
        return TherapistView.of(therapistId, profile, contacts.of(therapistId).orElse(null));
    }
}

package dev.fifteen.availability.therapist;

import dev.fifteen.availability.memory.Memory;
import dev.fifteen.availability.therapist.ConflictingTherapist.AlreadyRegistered;
import dev.fifteen.availability.therapist.ConflictingTherapist.AlreadyRetired;
import dev.fifteen.availability.therapist.TherapistCommand.ChangeLicences;
import dev.fifteen.availability.therapist.TherapistCommand.ChangeTherapist;
import dev.fifteen.availability.therapist.TherapistCommand.RegisterTherapist;
import dev.fifteen.availability.therapist.TherapistCommand.RetireTherapist;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.TherapistProfile;
import dev.fifteen.platform.security.ServicesOnly;
import dev.fifteen.platform.security.StaffOnly;
import dev.fifteen.platform.web.IdempotencyKeys;
import dev.fifteen.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.axonframework.commandhandling.gateway.CommandGateway;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes therapists in, changes and retires them. */
@RestController
class TherapistController {

    private final CommandGateway commands;
    private final Contacts contacts;
    private final Profiles profiles;
    private final Memory memory;

    TherapistController(CommandGateway commands, Contacts contacts, Profiles profiles, Memory memory) {
        this.commands = commands;
        this.contacts = contacts;
        this.profiles = profiles;
        this.memory = memory;
    }

    @StaffOnly
    @PostMapping("/api/therapists")
    ResponseEntity<TherapistView> register(@Valid @RequestBody TherapistForm form, HttpServletRequest request) {
        var therapistId = new TherapistId(IdempotencyKeys.idFor(request));
        var registered = handle(new RegisterTherapist(therapistId, form.profile(), form.email()));
        return ResponseEntity.created(URI.create("/api/therapists/" + therapistId))
                .body(registered);
    }

    @StaffOnly
    @PutMapping("/api/therapists/{therapistId}")
    TherapistView change(@PathVariable TherapistId therapistId, @Valid @RequestBody TherapistForm form) {
        return handle(new ChangeTherapist(therapistId, form.profile(), form.email()));
    }

    @StaffOnly
    @PutMapping("/api/therapists/{therapistId}/licences")
    TherapistView changeLicences(@PathVariable TherapistId therapistId, @Valid @RequestBody LicencesForm form) {
        return handle(new ChangeLicences(therapistId, form.toLicences()));
    }

    @StaffOnly
    @DeleteMapping("/api/therapists/{therapistId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable TherapistId therapistId) {
        commands.sendAndWait(new RetireTherapist(therapistId));
        memory.catchUp();
    }

    /** The therapist, retired or not, with their address. */
    @ServicesOnly
    @GetMapping("/internal/therapists/{therapistId}")
    TherapistView describe(@PathVariable TherapistId therapistId) {
        return profiles.find(therapistId)
                .map(known -> withEmail(therapistId, known.profile()))
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

    private TherapistView handle(TherapistCommand command) {
        TherapistProfile profile = commands.sendAndWait(command);
        memory.catchUp();
        return withEmail(command.therapistId(), profile);
    }

    private TherapistView withEmail(TherapistId therapistId, TherapistProfile profile) {
        return TherapistView.of(
                therapistId, profile, contacts.emailOf(therapistId).orElse(null));
    }
}

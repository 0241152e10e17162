package dev.fifteen.availability.desk;

import static dev.fifteen.contracts.availability.RefusalReason.DAY_FULL;
import static dev.fifteen.contracts.availability.RefusalReason.NOT_LICENSED;
import static dev.fifteen.contracts.availability.RefusalReason.OUTSIDE_HOURS;
import static dev.fifteen.contracts.availability.RefusalReason.SLOT_UNAVAILABLE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.fifteen.availability.calendar.Calendar;
import dev.fifteen.availability.calendar.CalendarCommand.ChangeCalendarRules;
import dev.fifteen.availability.calendar.CalendarCommand.ChangeWorkingHours;
import dev.fifteen.availability.calendar.CalendarCommand.OverrideHours;
import dev.fifteen.availability.calendar.CalendarCommand.RemoveOverride;
import dev.fifteen.availability.calendar.Standing;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.platform.security.TherapistOrStaff;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows and sets when a therapist can be met, and by which rules. What consultations have is never taken from them: each answer to a
 * change names those that now stand where the calendar would put none.
 */
@RestController
@RequestMapping("/api/therapists/{therapistId}/calendar")
class HoursController {

    private final Desk desk;
    private final Standing standing;

    HoursController(Desk desk, Standing standing) {
        this.desk = desk;
        this.standing = standing;
    }

    /** Weekly hours that were set. */
    record ChangedHours(@JsonUnwrapped HoursForm form, List<ConsultationId> conflicts) {}

    /** Rules that were set. */
    record ChangedRules(@JsonUnwrapped CalendarRules rules, List<ConsultationId> conflicts) {}

    /** The hours of a day that were set. */
    record ChangedDay(LocalDate date, @JsonUnwrapped OverrideForm form, List<ConsultationId> conflicts) {}

    @TherapistOrStaff
    @GetMapping("/hours")
    HoursForm hours(@PathVariable TherapistId therapistId) {
        return HoursForm.of(desk.calendar(therapistId));
    }

    @TherapistOrStaff
    @PutMapping("/hours")
    ChangedHours changeHours(@PathVariable TherapistId therapistId, @Valid @RequestBody HoursForm form) {
        desk.decide(new ChangeWorkingHours(therapistId, form.zone().id(), form.workingHours()));
        return new ChangedHours(form, standing.against(therapistId, OUTSIDE_HOURS, NOT_LICENSED));
    }

    @TherapistOrStaff
    @GetMapping("/rules")
    CalendarRules rules(@PathVariable TherapistId therapistId) {
        return desk.calendar(therapistId).rules();
    }

    @TherapistOrStaff
    @PutMapping("/rules")
    ChangedRules changeRules(@PathVariable TherapistId therapistId, @Valid @RequestBody RulesForm form) {
        desk.decide(new ChangeCalendarRules(therapistId, form.rules()));
        return new ChangedRules(form.rules(), standing.against(therapistId, DAY_FULL, SLOT_UNAVAILABLE));
    }

    @TherapistOrStaff
    @PutMapping("/overrides/{date}")
    ChangedDay override(
            @PathVariable TherapistId therapistId, @PathVariable String date, @Valid @RequestBody OverrideForm form) {
        LocalDate day = desk.dayAhead(therapistId, date);
        desk.decide(new OverrideHours(therapistId, day, form.ranges()));
        return new ChangedDay(day, form, outsideHours(therapistId, day));
    }

    /** Says how that day is meant to be, so that it may be said again, and of a day that had no override. */
    @TherapistOrStaff
    @DeleteMapping("/overrides/{date}")
    Broken removeOverride(@PathVariable TherapistId therapistId, @PathVariable String date) {
        LocalDate day = Desk.day(date);
        desk.decide(new RemoveOverride(therapistId, day));
        return new Broken(outsideHours(therapistId, day));
    }

    private List<ConsultationId> outsideHours(TherapistId therapistId, LocalDate day) {
        Calendar calendar = desk.calendar(therapistId);
        return standing.against(therapistId, slot -> calendar.isOn(day, slot), OUTSIDE_HOURS);
    }
}

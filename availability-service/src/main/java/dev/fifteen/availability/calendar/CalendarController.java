package dev.fifteen.availability.calendar;

import dev.fifteen.availability.calendar.CalendarCommand.ChangeCalendarRules;
import dev.fifteen.availability.calendar.CalendarCommand.ChangeWorkingHours;
import dev.fifteen.availability.memory.Memory;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.platform.security.TherapistOrStaff;
import dev.fifteen.platform.web.Problem;
import jakarta.validation.Valid;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and sets when a therapist can be met. */
@RestController
@RequestMapping("/api/therapists/{therapistId}/calendar")
class CalendarController {

    private final CommandGateway commands;
    private final Calendars calendars;
    private final Memory memory;

    CalendarController(CommandGateway commands, Calendars calendars, Memory memory) {
        this.commands = commands;
        this.calendars = calendars;
        this.memory = memory;
    }

    @TherapistOrStaff
    @GetMapping("/hours")
    HoursForm hours(@PathVariable TherapistId therapistId) {
        return HoursForm.of(calendar(therapistId));
    }

    @TherapistOrStaff
    @PutMapping("/hours")
    HoursForm changeHours(@PathVariable TherapistId therapistId, @Valid @RequestBody HoursForm form) {
        change(new ChangeWorkingHours(therapistId, form.zone().id(), form.workingHours()));
        return form;
    }

    @TherapistOrStaff
    @GetMapping("/rules")
    CalendarRules rules(@PathVariable TherapistId therapistId) {
        return calendar(therapistId).rules();
    }

    @TherapistOrStaff
    @PutMapping("/rules")
    CalendarRules changeRules(@PathVariable TherapistId therapistId, @Valid @RequestBody RulesForm form) {
        change(new ChangeCalendarRules(therapistId, form.rules()));
        return form.rules();
    }

    @ExceptionHandler
    Problem handle(UnknownTherapist unknown) {
        return Problem.notFound();
    }

    private Calendar calendar(TherapistId therapistId) {
        return calendars.find(therapistId).orElseThrow(Problem::notFound);
    }

    private void change(CalendarCommand command) {
        commands.sendAndWait(command);
        memory.catchUp();
    }
}

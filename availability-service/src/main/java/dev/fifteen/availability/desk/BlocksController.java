package dev.fifteen.availability.desk;

import static dev.fifteen.contracts.availability.RefusalReason.BLOCKED;

import dev.fifteen.availability.calendar.Calendar;
import dev.fifteen.availability.calendar.CalendarCommand.BlockTime;
import dev.fifteen.availability.calendar.CalendarCommand.UnblockTime;
import dev.fifteen.availability.calendar.Standing;
import dev.fifteen.availability.calendar.TooManyBlocks;
import dev.fifteen.availability.calendar.UnknownBlock;
import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.BlockId;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.security.TherapistOrStaff;
import dev.fifteen.platform.web.IdempotencyKeys;
import dev.fifteen.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Blocks times in a therapist's calendar, and frees them again. */
@RestController
@RequestMapping("/api/therapists/{therapistId}/calendar/blocks")
class BlocksController {

    private final Desk desk;
    private final Standing standing;

    BlocksController(Desk desk, Standing standing) {
        this.desk = desk;
        this.standing = standing;
    }

    /**
     * A block that was made or removed.
     *
     * @param conflicts consultations ahead that it came too near to, and that stand
     */
    record ChangedBlock(BlockId id, List<ConsultationId> conflicts) {}

    @TherapistOrStaff
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ChangedBlock block(
            @PathVariable TherapistId therapistId, @Valid @RequestBody BlockForm form, HttpServletRequest request) {
        var id = new BlockId(IdempotencyKeys.idFor(request));
        QuarterRange time = form.time(desk.now());
        desk.decide(new BlockTime(therapistId, id, time, form.note()));
        Calendar calendar = desk.calendar(therapistId);
        return new ChangedBlock(id, standing.against(therapistId, slot -> calendar.isNear(time, slot), BLOCKED));
    }

    @TherapistOrStaff
    @DeleteMapping("/{blockId}")
    ChangedBlock unblock(@PathVariable TherapistId therapistId, @PathVariable BlockId blockId) {
        desk.decide(new UnblockTime(therapistId, blockId));
        return new ChangedBlock(blockId, List.of());
    }

    @ExceptionHandler
    Problem handle(UnknownBlock unknown) {
        return Problem.notFound();
    }

    @ExceptionHandler
    Problem handle(TooManyBlocks many) {
        return new Problem(
                HttpStatus.CONFLICT, "too-many-blocks", "There are as many blocks ahead as a calendar can have");
    }
}

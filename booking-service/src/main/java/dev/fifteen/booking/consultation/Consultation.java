package dev.fifteen.booking.consultation;

import static dev.fifteen.booking.ConsultationStatus.AWAITING_APPROVAL;
import static dev.fifteen.booking.ConsultationStatus.CANCELLED;
import static dev.fifteen.booking.ConsultationStatus.CONFIRMED;
import static dev.fifteen.booking.ConsultationStatus.DECLINED;
import static dev.fifteen.booking.ConsultationStatus.EXPIRED;
import static dev.fifteen.booking.ConsultationStatus.REQUESTED;
import static dev.fifteen.contracts.booking.DeclineReason.SLOT_UNAVAILABLE;
import static dev.fifteen.contracts.booking.DeclineReason.THERAPIST_REFUSED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.consultation.ConflictingState.ApprovalNotAwaited;
import dev.fifteen.booking.consultation.ConflictingState.ConsultationOver;
import dev.fifteen.booking.consultation.ConflictingState.DifferentRequest;
import dev.fifteen.booking.consultation.ConsultationCommand.ApproveConsultation;
import dev.fifteen.booking.consultation.ConsultationCommand.AwaitApproval;
import dev.fifteen.booking.consultation.ConsultationCommand.CancelConsultation;
import dev.fifteen.booking.consultation.ConsultationCommand.ConfirmConsultation;
import dev.fifteen.booking.consultation.ConsultationCommand.DeclineConsultation;
import dev.fifteen.booking.consultation.ConsultationCommand.ExpireConsultation;
import dev.fifteen.booking.consultation.ConsultationCommand.RefuseConsultation;
import dev.fifteen.booking.consultation.ConsultationCommand.RequestConsultation;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.booking.ConsultationAwaitsApproval;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.booking.ConsultationDeclined;
import dev.fifteen.contracts.booking.ConsultationExpired;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.booking.DeclineReason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One request for a call, and what became of it. What the calendar says late or twice is silence: the calendar hears every end of a
 * consultation on the same ordered stream, and gives the slot back on that word alone.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon replays the events before it hands a command in.
class Consultation {

    static final String APPROVAL_DEADLINE = "approval";

    @AggregateIdentifier
    private ConsultationId id;

    private @Nullable ConsultationRequested asked;
    private TherapistId therapistId;
    private Quarter start;
    private Quarter end;
    private ConsultationStatus status;
    private @Nullable Instant deadline;
    private @Nullable Actor cancelledBy;
    private @Nullable DeclineReason declinedFor;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestConsultation command) {
        var requested = new ConsultationRequested(
                command.consultationId(),
                command.therapistId(),
                command.start(),
                command.service(),
                command.channel(),
                command.language(),
                command.place(),
                command.zone(),
                command.requesterId(),
                command.partnerId());
        if (asked == null) {
            apply(requested);
        } else if (!asked.equals(requested)) {
            throw new DifferentRequest(status);
        }
    }

    @CommandHandler
    void handle(ConfirmConsultation command, Clock clock) {
        if (!asksFor(command.start())) {
            return;
        }
        // The word may have been on its way for longer than the client had: nobody is told to come to a call that has
        // begun.
        apply(
                hasBegun(clock)
                        ? new ConsultationExpired(id, therapistId)
                        : new ConsultationConfirmed(id, therapistId, start, command.end()));
    }

    @CommandHandler
    void handle(AwaitApproval command, DeadlineManager deadlines) {
        if (asksFor(command.start())) {
            apply(new ConsultationAwaitsApproval(id, therapistId, start, command.end(), command.deadline()));
            // Never cancelled: to find the timer costs more than to let it find nothing to do.
            deadlines.schedule(command.deadline(), APPROVAL_DEADLINE, command.deadline());
        }
    }

    @CommandHandler
    void handle(DeclineConsultation command) {
        if (asksFor(command.start())) {
            apply(new ConsultationDeclined(id, therapistId, SLOT_UNAVAILABLE, command.reason(), command.nearest()));
        }
    }

    @CommandHandler
    void handle(ExpireConsultation command) {
        if (asksFor(command.start())
                || status == AWAITING_APPROVAL && command.start().equals(start)) {
            apply(new ConsultationExpired(id, therapistId));
        }
    }

    @CommandHandler
    void handle(ApproveConsultation command, Clock clock) {
        if (status == CONFIRMED) {
            return;
        }
        requireApprovalAwaited(clock);
        apply(new ConsultationConfirmed(id, therapistId, start, end));
    }

    @CommandHandler
    void handle(RefuseConsultation command, Clock clock) {
        if (status == DECLINED && declinedFor == THERAPIST_REFUSED) {
            return;
        }
        requireApprovalAwaited(clock);
        apply(new ConsultationDeclined(id, therapistId, THERAPIST_REFUSED, null, List.of()));
    }

    @CommandHandler
    void handle(CancelConsultation command, Clock clock) {
        if (status == CANCELLED && command.by() == cancelledBy) {
            return;
        }
        if (!status.isOpen() || hasBegun(clock)) {
            throw new ConsultationOver(status);
        }
        apply(new ConsultationCancelled(id, therapistId, command.by()));
    }

    @DeadlineHandler(deadlineName = APPROVAL_DEADLINE)
    void on(Instant passed) {
        if (status == AWAITING_APPROVAL && passed.equals(deadline)) {
            apply(new ConsultationExpired(id, therapistId));
        }
    }

    @EventSourcingHandler
    void on(ConsultationRequested event) {
        asked = event;
        id = event.consultationId();
        therapistId = event.therapistId();
        start = event.start();
        status = REQUESTED;
    }

    @EventSourcingHandler
    void on(ConsultationAwaitsApproval event) {
        end = event.end();
        deadline = event.deadline();
        status = AWAITING_APPROVAL;
    }

    @EventSourcingHandler
    void on(ConsultationConfirmed event) {
        end = event.end();
        status = CONFIRMED;
    }

    @EventSourcingHandler
    void on(ConsultationDeclined event) {
        declinedFor = event.reason();
        status = DECLINED;
    }

    @EventSourcingHandler
    void on(ConsultationCancelled event) {
        cancelledBy = event.by();
        status = CANCELLED;
    }

    @EventSourcingHandler
    void on(ConsultationExpired event) {
        status = EXPIRED;
    }

    /** Whether the calendar's word on this start is still waited for. */
    private boolean asksFor(Quarter slot) {
        return status == REQUESTED && slot.equals(start);
    }

    private boolean hasBegun(Clock clock) {
        return !clock.instant().isBefore(start.start());
    }

    private void requireApprovalAwaited(Clock clock) {
        // The timer may come a moment after the deadline; it is not a moment of grace.
        if (status != AWAITING_APPROVAL || deadline == null || !clock.instant().isBefore(deadline)) {
            throw new ApprovalNotAwaited(status);
        }
    }
}

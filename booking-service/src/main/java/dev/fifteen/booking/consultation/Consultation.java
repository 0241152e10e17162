package dev.fifteen.booking.consultation;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.fifteen.booking.decision.ConsultationCommand;
import dev.fifteen.booking.decision.ConsultationCommand.AcceptAsPartner;
import dev.fifteen.booking.decision.ConsultationCommand.ApproveConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.CancelConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.DenySlot;
import dev.fifteen.booking.decision.ConsultationCommand.DisavowPerson;
import dev.fifteen.booking.decision.ConsultationCommand.EndApproval;
import dev.fifteen.booking.decision.ConsultationCommand.EndHold;
import dev.fifteen.booking.decision.ConsultationCommand.EraseClient;
import dev.fifteen.booking.decision.ConsultationCommand.GrantSlot;
import dev.fifteen.booking.decision.ConsultationCommand.OverrideLicence;
import dev.fifteen.booking.decision.ConsultationCommand.RecordAttendance;
import dev.fifteen.booking.decision.ConsultationCommand.RefuseConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.RenewLink;
import dev.fifteen.booking.decision.ConsultationCommand.RequestConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.RescheduleConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.WithdrawPerson;
import dev.fifteen.booking.decision.Course;
import dev.fifteen.booking.decision.Decider;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ConsultationAwaitsApproval;
import dev.fifteen.contracts.booking.ConsultationRequested;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One request for a call, and what became of it. What it decides is in {@link Decider}; here it is remembered and timed. */
@Aggregate
class Consultation {

    static final String APPROVAL_DEADLINE = "approval";

    @AggregateIdentifier
    private @Nullable ConsultationId id;

    private @Nullable Course course;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestConsultation command, Clock clock) {
        if (course == null) {
            Decider.begin(command).forEach(event -> apply(event));
        } else {
            carryOut(command, clock);
        }
    }

    @CommandHandler
    void handle(GrantSlot command, Clock clock, DeadlineManager deadlines) {
        for (var event : Decider.decide(course(), command, clock.instant())) {
            apply(event);
            if (event instanceof ConsultationAwaitsApproval awaits) {
                // Never cancelled: to find the timer costs more than to let it find nothing to do.
                deadlines.schedule(awaits.deadline(), APPROVAL_DEADLINE, awaits.deadline());
            }
        }
    }

    @CommandHandler
    void handle(DenySlot command, Clock clock) {
        carryOut(command, clock);
    }

    @CommandHandler
    void handle(EndHold command, Clock clock) {
        carryOut(command, clock);
    }

    @CommandHandler
    void handle(ApproveConsultation command, Clock clock) {
        carryOut(command, clock);
    }

    @CommandHandler
    void handle(RefuseConsultation command, Clock clock) {
        carryOut(command, clock);
    }

    @CommandHandler
    void handle(RecordAttendance command, Clock clock) {
        carryOut(command, clock);
    }

    @CommandHandler
    void handle(RescheduleConsultation command, Clock clock) {
        carryOut(command, clock);
    }

    @CommandHandler
    void handle(OverrideLicence command, Clock clock) {
        carryOut(command, clock);
    }

    @CommandHandler
    void handle(CancelConsultation command, Clock clock) {
        carryOut(command, clock);
    }

    @CommandHandler
    void handle(AcceptAsPartner command, Clock clock) {
        carryOut(command, clock);
    }

    @CommandHandler
    void handle(WithdrawPerson command, Clock clock) {
        carryOut(command, clock);
    }

    @CommandHandler
    void handle(DisavowPerson command, Clock clock) {
        carryOut(command, clock);
    }

    @CommandHandler
    void handle(RenewLink command, Clock clock) {
        carryOut(command, clock);
    }

    @CommandHandler
    void handle(EraseClient command, Clock clock) {
        carryOut(command, clock);
    }

    @DeadlineHandler(deadlineName = APPROVAL_DEADLINE)
    void on(Instant passed, Clock clock) {
        carryOut(new EndApproval(requireNonNull(id), passed), clock);
    }

    private void carryOut(ConsultationCommand command, Clock clock) {
        Decider.decide(course(), command, clock.instant()).forEach(event -> apply(event));
    }

    @EventSourcingHandler
    void on(BookingEvent event) {
        if (event instanceof ConsultationRequested requested) {
            id = requested.consultationId();
            course = new Course(requested);
        } else {
            course().on(event);
        }
    }

    private Course course() {
        return requireNonNull(course);
    }
}

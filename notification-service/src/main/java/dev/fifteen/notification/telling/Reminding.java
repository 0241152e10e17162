package dev.fifteen.notification.telling;

import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.notification.delivery.Deliveries;
import dev.fifteen.notification.telling.Reminders.Reminded;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds when a timer falls due, if what it reminds of is still so. */
@Component
class Reminding {

    private final Calls calls;
    private final Teller teller;
    private final Deliveries deliveries;
    private final ReminderSettings settings;
    private final Clock clock;

    Reminding(Calls calls, Teller teller, Deliveries deliveries, ReminderSettings settings, Clock clock) {
        this.calls = calls;
        this.teller = teller;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return when to remind of it once more */
    @Transactional
    public Optional<Instant> ofCall(Reminded reminded) {
        Instant now = clock.instant();
        return reminded.in(calls)
                .filter(Call::confirmed)
                .filter(call -> now.isBefore(call.start()))
                .flatMap(call -> remind(call, now));
    }

    private Optional<Instant> remind(Call call, Instant now) {
        Optional<Instant> next = settings.nextOfCall(call.start(), now);
        teller.clients(
                call,
                next.isPresent() ? Kind.REMINDER : Kind.LAST_REMINDER,
                // The next one says the same.
                next.orElse(call.start()),
                deliveries.lastCause(call.id()));
        return next;
    }

    @Transactional
    public void ofApproval(Reminded reminded, Instant deadline) {
        reminded.in(calls)
                .filter(call -> !call.confirmed())
                .filter(call -> clock.instant().isBefore(deadline))
                .ifPresent(call ->
                        teller.therapist(call, Kind.APPROVAL_REMINDER, deadline, deliveries.lastCause(call.id())));
    }
}

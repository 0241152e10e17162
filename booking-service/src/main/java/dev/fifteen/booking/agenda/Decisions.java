package dev.fifteen.booking.agenda;

import dev.fifteen.contracts.ConsultationId;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Waits for a consultation to be decided. Between two looks nothing is held: no connection, and no thread but a virtual one. */
@Component
public class Decisions {

    private final StatusPages pages;
    private final StatusWatch watch;

    Decisions(StatusPages pages, StatusWatch watch) {
        this.pages = pages;
        this.watch = watch;
    }

    /** The page as soon as it is what is waited for, or as it stands when patience ends. */
    public StatusPage await(ConsultationId consultationId, Duration patience, Predicate<StatusPage> decided) {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        var changed = new Semaphore(0);
        try (var watching = watch.watch(consultationId, changed::release)) {
            do {
                changed.drainPermits();
                var page = pages.find(consultationId).orElseThrow();
                if (decided.test(page)) {
                    return page;
                }
            } while (changed.tryAcquire(giveUpAt - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return pages.find(consultationId).orElseThrow();
    }
}

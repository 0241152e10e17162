package dev.fifteen.availability.calendar;

import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Keeps calendars between commands, and before it hands one out adds what other instances have stored since. A conflict in the event
 * store would tell of that too late: a calendar that is behind may say nothing where it should have said something.
 */
class CalendarRepository extends CachingEventSourcingRepository<TherapistCalendar> {

    private final EventStore eventStore;

    CalendarRepository(EventSourcingRepository.Builder<TherapistCalendar> settings, EventStore eventStore) {
        super(settings.eventStore(eventStore));
        this.eventStore = eventStore;
    }

    @Override
    protected EventSourcedAggregate<TherapistCalendar> doLoadWithLock(String id, Long expectedVersion) {
        var calendar = super.doLoadWithLock(id, expectedVersion);
        var missed = eventStore.readEvents(id, calendar.version() + 1);
        if (missed.hasNext()) {
            calendar.initializeState(missed);
        }
        return calendar;
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<TherapistCalendar> calendar) {
        // One that was asked to release what it never held has no event, no name, and nothing to keep.
        if (calendar.identifierAsString() != null) {
            super.doSaveWithLock(calendar);
        }
    }
}

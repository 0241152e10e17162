package dev.fifteen.availability.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.availability.ServiceTest;
import dev.fifteen.availability.calendar.CalendarCommand.ChangeCalendarRules;
import dev.fifteen.availability.calendar.CalendarCommand.ChangeWorkingHours;
import dev.fifteen.availability.calendar.CalendarCommand.HoldSlot;
import dev.fifteen.availability.calendar.CalendarCommand.ReleaseSlot;
import dev.fifteen.availability.calendar.CalendarCommand.TakeSlot;
import dev.fifteen.availability.therapist.Contact;
import dev.fifteen.availability.therapist.TherapistCommand.RegisterTherapist;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.TimeOfDay;
import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.CalendarRules.Policy;
import dev.fifteen.contracts.availability.Licence;
import dev.fifteen.contracts.availability.SlotRefused;
import dev.fifteen.contracts.availability.SlotTaken;
import dev.fifteen.contracts.availability.TherapistProfile;
import dev.fifteen.contracts.availability.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each repository that is made here stands for another instance of the service. */
@ServiceTest
class CalendarRepositoryIT {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final Place CALIFORNIA = new Place("US-CA");
    private static final Quarter NINE = Quarter.parse("2027-01-11T17:00:00Z");

    private final TherapistId noa = new TherapistId(UUID.randomUUID());
    private final ConsultationId first = new ConsultationId(UUID.randomUUID());
    private final ConsultationId second = new ConsultationId(UUID.randomUUID());

    @Autowired
    private CommandGateway commands;

    @Autowired
    private EventStore eventStore;

    @Autowired
    private Snapshotter snapshotter;

    @Autowired
    private ParameterResolverFactory parameters;

    @Autowired
    private HandlerDefinition handlers;

    @Autowired
    private TransactionManager transactions;

    @BeforeEach
    void openACalendar() {
        var profile = new TherapistProfile(
                "Noa Levi",
                "LMFT",
                List.of("en"),
                List.of("couples"),
                List.of(new Licence(CALIFORNIA, "LMFT 1", LocalDate.of(2030, 1, 1))),
                LOS_ANGELES,
                List.of(Channel.VIDEO));
        commands.sendAndWait(new RegisterTherapist(noa, profile, Contact.byMail("noa@harbour.example")));
        commands.sendAndWait(new ChangeWorkingHours(
                noa,
                LOS_ANGELES,
                List.of(new WorkingHours(DayOfWeek.MONDAY, TimeOfDay.parse("09:00"), TimeOfDay.parse("12:00")))));
        commands.sendAndWait(
                new ChangeCalendarRules(noa, new CalendarRules(15, 15, 0, 0, 0, 60, 96, Policy.INSTANT, 24)));
    }

    @Test
    void takesASlotThatAnotherInstanceHeld() {
        var another = anotherInstance();
        tell(another, new ReleaseSlot(noa, second));
        commands.sendAndWait(hold(first));

        tell(another, new TakeSlot(noa, first, NINE));

        assertThat(lastEvent()).isEqualTo(new SlotTaken(noa, first, NINE, NINE.plus(1)));
    }

    @Test
    void refusesASlotThatAnotherInstanceHeld() {
        var another = anotherInstance();
        tell(another, new ReleaseSlot(noa, second));
        commands.sendAndWait(hold(first));

        tell(another, hold(second));

        assertThat(lastEvent()).isInstanceOf(SlotRefused.class);
    }

    @Test
    void decidesByASnapshotAsByTheWholePast() {
        for (int i = 0; i < 50; i++) {
            commands.sendAndWait(hold(second));
            commands.sendAndWait(new ReleaseSlot(noa, second));
        }
        commands.sendAndWait(hold(first));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> eventStore
                        .readEvents(calendarId())
                        .peek()
                        .getPayloadType()
                        .equals(TherapistCalendar.class));

        tell(anotherInstance(), hold(second));

        assertThat(lastEvent()).isInstanceOf(SlotRefused.class);
    }

    private HoldSlot hold(ConsultationId consultation) {
        return new HoldSlot(noa, consultation, NINE, CALIFORNIA, null);
    }

    private String calendarId() {
        return CalendarCommand.calendarOf(noa);
    }

    private Repository<TherapistCalendar> anotherInstance() {
        return new CalendarConfiguration().therapistCalendarRepository(eventStore, snapshotter, parameters, handlers);
    }

    private void tell(Repository<TherapistCalendar> instance, CalendarCommand command) {
        var message = new GenericCommandMessage<>(command);
        var unitOfWork = DefaultUnitOfWork.startAndGet(message);
        unitOfWork.attachTransaction(transactions);
        unitOfWork.executeWithResult(() -> instance.load(calendarId()).handle(message));
    }

    private Object lastEvent() {
        return eventStore
                .readEvents(calendarId())
                .asStream()
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .getPayload();
    }
}

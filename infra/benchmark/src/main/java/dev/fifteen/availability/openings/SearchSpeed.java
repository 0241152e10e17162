package dev.fifteen.availability.openings;

import dev.fifteen.availability.calendar.Calendar;
import dev.fifteen.availability.calendar.Calendars;
import dev.fifteen.availability.calendar.SampleCalendars;
import dev.fifteen.availability.openings.Search.Wish;
import dev.fifteen.availability.therapist.Profiles;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.Licence;
import dev.fifteen.contracts.availability.TherapistProfile;
import dev.fifteen.contracts.availability.TherapistRegistered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the search takes in memory, without HTTP and its answer's bytes. In this package, since it opens to no other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets up before it measures.
public class SearchSpeed {

    private static final Instant NOW = Instant.parse("2027-01-11T15:00:00Z");
    private static final int THERAPISTS = 1_000;
    private static final Days A_MONTH = new Days(null, 31, null);
    private static final Wish EARLIEST_TEN =
            new Wish("individual", "en", SampleCalendars.PLACE, new Days(null, 31, null), 10);

    private final Calendars calendars = new Calendars();
    private final Random random = new Random(1);
    private Search search;

    @Setup
    public void takeTherapistsIn() throws Exception {
        var profiles = new Profiles();
        var told = new AnnotationEventHandlerAdapter(profiles);
        for (int number = 0; number < THERAPISTS; number++) {
            told.handle(GenericEventMessage.asEventMessage(
                    new TherapistRegistered(SampleCalendars.therapist(number), profile(number))));
            for (Object event : SampleCalendars.events(number, NOW)) {
                SampleCalendars.tell(calendars, event, NOW);
            }
        }
        search = new Search(calendars, profiles);
    }

    /** All openings of a therapist in a month, of a calendar that was asked before. */
    @Benchmark
    public int month() {
        return openings(0);
    }

    /** The same when something has just changed in it. */
    @Benchmark
    public int monthAfterAChange() {
        Quarter start = Quarter.notBefore(NOW).plus(random.nextInt(96 * 31));
        SampleCalendars.call(SampleCalendars.therapist(1), random, start, NOW, true)
                .forEach(event -> SampleCalendars.tell(calendars, event, NOW));
        return openings(1);
    }

    /** The earliest ten openings of all therapists. */
    @Benchmark
    public List<Opening> earliestTen() {
        return search.earliest(EARLIEST_TEN, NOW);
    }

    private int openings(int number) {
        Calendar calendar = calendars.find(SampleCalendars.therapist(number)).orElseThrow();
        var upcoming = Upcoming.of(
                SampleCalendars.therapist(number),
                calendar,
                SampleCalendars.PLACE,
                A_MONTH.in(calendar.zone(), NOW),
                NOW);
        int ends = 0;
        while (upcoming.hasNext()) {
            ends += upcoming.next().end();
        }
        return ends;
    }

    private static TherapistProfile profile(int number) {
        return new TherapistProfile(
                "Therapist " + number,
                "LMFT",
                List.of("en"),
                List.of("individual"),
                List.of(new Licence(SampleCalendars.PLACE, "1", LocalDate.of(2099, 1, 1))),
                SampleCalendars.ZONE,
                List.of(Channel.VIDEO));
    }
}

package dev.fifteen.benchmark.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fifteen.availability.feed.reading.FeedReader;
import dev.fifteen.availability.feed.reading.Reading;
import dev.fifteen.availability.feed.reading.Window;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/**
 * How long a calendar of 5,000 events is read, a third of them series that began years ago, in a heap of 100 MB: the first time in a
 * new process, and later.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets up before it measures.
public class FeedSpeed {

    private static final String HEAP = "-Xmx100m";
    private static final int EVENTS = 5_000;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final Window A_YEAR =
            Window.of(ZoneId.of("America/Los_Angeles"), Instant.parse("2027-01-11T15:00:00Z"), 402);
    private static final List<String> RULES = List.of(
            "FREQ=DAILY",
            "FREQ=WEEKLY;BYDAY=MO,WE,FR",
            "FREQ=MONTHLY;BYDAY=-1FR",
            "FREQ=YEARLY",
            "FREQ=WEEKLY;INTERVAL=2;COUNT=300",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20280101T000000Z");

    private byte[] feed;

    @Setup
    public void write() {
        var random = new Random(5);
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Fifteen//Benchmark//EN\r\n");
        for (int number = 0; number < EVENTS; number++) {
            append(text, number, random);
        }
        feed = text.append("END:VCALENDAR\r\n").toString().getBytes(UTF_8);
    }

    @Benchmark
    @Fork(value = 3, jvmArgsAppend = HEAP)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Reading cold() {
        return read();
    }

    @Benchmark
    @Fork(value = 1, jvmArgsAppend = HEAP)
    @Warmup(iterations = 10)
    @Measurement(iterations = 10)
    public Reading warm() {
        return read();
    }

    private Reading read() {
        Reading reading = FeedReader.read(feed, A_YEAR);
        if (reading.events() != EVENTS) {
            throw new IllegalStateException("Of %d events %d were read".formatted(EVENTS, reading.events()));
        }
        return reading;
    }

    private static void append(StringBuilder text, int number, Random random) {
        boolean repeats = number % 3 == 0;
        String rule = RULES.get(random.nextInt(RULES.size()));
        LocalDateTime start = repeats ? begun(rule, random) : ahead(random);
        text.append("BEGIN:VEVENT\r\nUID:").append(number).append("@example.org\r\nDTSTAMP:20260101T000000Z\r\n");
        text.append("DTSTART;TZID=America/Los_Angeles:").append(LOCAL.format(start));
        text.append("\r\nDTEND;TZID=America/Los_Angeles:").append(LOCAL.format(start.plusMinutes(50)));
        text.append("\r\nSUMMARY:Somebody and I talk about something\\, as we do\r\nDESCRIPTION:");
        text.append("What we talk about is nobody's business. ".repeat(8)).append("\r\n");
        text.append("ATTENDEE;CN=Somebody;PARTSTAT=ACCEPTED:mailto:somebody@example.org\r\n");
        text.append(repeats ? "RRULE:" + rule : "SEQUENCE:0").append("\r\nEND:VEVENT\r\n");
    }

    private static LocalDateTime begun(String rule, Random random) {
        return rule.contains("COUNT")
                ? LocalDateTime.of(2026, 1, 1, 9, 0).plusDays(random.nextInt(300))
                : LocalDateTime.of(2015 + random.nextInt(11), 1 + random.nextInt(12), 1 + random.nextInt(28), 9, 0);
    }

    private static LocalDateTime ahead(Random random) {
        return LocalDateTime.of(2027, 1, 12, 9, 0).plusMinutes(random.nextInt(380 * 24 * 60));
    }
}

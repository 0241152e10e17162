package dev.fifteen.availability.feed.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Five thousand events, a third of them series that began years ago. */
class LargeFeedTest {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final List<String> RULES = List.of(
            "FREQ=DAILY",
            "FREQ=WEEKLY;BYDAY=MO,WE,FR",
            "FREQ=MONTHLY;BYDAY=-1FR",
            "FREQ=YEARLY",
            "FREQ=WEEKLY;INTERVAL=2;COUNT=300",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20280101T000000Z");

    @Test
    void isReadInTwoSecondsAndAHundredMegabytes() {
        byte[] feed = feed();
        Ics.read(feed);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        // Of the processor: a machine that is busy with something else is not the reader's fault.
        long began = threads.getCurrentThreadCpuTime();

        Reading reading = Ics.read(feed);

        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - began);
        long megabytes = (threads.getCurrentThreadAllocatedBytes() - allocated) >> 20;
        System.out.printf(
                "5,000 events, %,d KB: %d ms, %d MB allocated in all%n", feed.length >> 10, took.toMillis(), megabytes);
        assertThat(reading.events()).isEqualTo(5_000);
        assertThat(reading.skipped()).isZero();
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    private static byte[] feed() {
        Random random = new Random(5);
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            boolean repeats = i % 3 == 0;
            LocalDateTime start = repeats
                    ? LocalDateTime.of(2015 + random.nextInt(11), 1 + random.nextInt(12), 1 + random.nextInt(28), 9, 0)
                    : LocalDateTime.of(2027, 1, 12, 9, 0).plusMinutes(random.nextInt(380 * 24 * 60));
            String rule = RULES.get(random.nextInt(RULES.size()));
            if (repeats && rule.contains("COUNT")) {
                start = LocalDateTime.of(2026, 1, 1, 9, 0).plusDays(random.nextInt(300));
            }
            events.add(Ics.event(
                    "UID:" + i + "@example.org",
                    "DTSTAMP:20260101T000000Z",
                    "DTSTART;TZID=America/Los_Angeles:" + LOCAL.format(start),
                    "DTEND;TZID=America/Los_Angeles:" + LOCAL.format(start.plusMinutes(50)),
                    repeats ? "RRULE:" + rule : "SEQUENCE:0",
                    "SUMMARY:Somebody and I talk about something\\, as we do",
                    "DESCRIPTION:" + "What we talk about is nobody's business. ".repeat(8),
                    "ATTENDEE;CN=Somebody;PARTSTAT=ACCEPTED:mailto:somebody@example.org"));
        }
        return Ics.calendar(events.toArray(String[]::new)).getBytes(UTF_8);
    }
}

package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.booking.Browser.Answer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class StreamFacts extends Facts {

    @Test
    void beginsWithWhatStandsAndGoesOnWithEveryChange() {
        var asked =
                browser.post("/api/consultations", Browser.formFor(Stage.SILENT).toString(), null);
        var lines = listen(asked);
        await().until(() -> lines.contains("data:{\"status\":\"REQUESTED\",\"at\":\"2027-01-04T08:00:00Z\"}"));
        availability.say(Stage.held(heardOf(asked), null));
        await().until(() -> lines.contains("data:{\"status\":\"CONFIRMED\",\"at\":\"2027-01-04T08:00:00Z\"}"));

        assertThat(lines).containsSubsequence("id:0", "id:1").contains("event:status");
    }

    @Test
    void keepsTheLineOpenByComments() {
        var lines = listen(browser.ask(Browser.form()));
        await().until(() -> lines.stream().filter(":"::equals).count() > 2);
    }

    @Test
    void endsSoonAfterTheLastWord() {
        var asked = browser.ask(Browser.form());
        browser.post(asked.at("/cancellation"), null, asked.text("token"));
        var lines =
                browser.listen(asked.at("/stream"), asked.text("token")).body().toList();

        assertThat(lines).contains("data:{\"status\":\"CANCELLED\",\"by\":\"CLIENT\",\"at\":\"2027-01-04T08:00:00Z\"}");
    }

    @Test
    void tellsWhoComesBackWhatTheyMissed() {
        var asked = browser.ask(Browser.form());
        browser.post(asked.at("/cancellation"), null, asked.text("token"));
        var lines = browser.listen(asked.at("/stream"), asked.text("token"), "Last-Event-ID", "0")
                .body()
                .filter(line -> line.startsWith("id:"))
                .toList();

        assertThat(lines).containsExactly("id:1", "id:2");
    }

    @Test
    void costsNoThreadsAndNoConnectionsWhileNothingHappens() {
        var asked = browser.ask(Browser.form());
        int before = ManagementFactory.getThreadMXBean().getThreadCount();
        var listeners = new ArrayList<Stream<String>>();
        for (int i = 0; i < 150; i++) {
            listeners.add(
                    browser.listen(asked.at("/stream"), asked.text("token")).body());
        }
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - before)
                .isLessThan(30);
        long asking = System.nanoTime();
        assertThat(browser.ask(Browser.form()).status()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - asking)).isLessThan(Duration.ofSeconds(5));
        listeners.forEach(Stream::close);
    }

    private List<String> listen(Answer asked) {
        var lines = new CopyOnWriteArrayList<String>();
        var stream = browser.listen(asked.at("/stream"), asked.text("token"));
        assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        Thread.startVirtualThread(() -> stream.body().forEach(lines::add));
        return lines;
    }
}

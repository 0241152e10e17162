package dev.fifteen.local;

import dev.fifteen.local.part.Announcements;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What whoever started the stack reads: a line for every part, then where to go and what to try. */
final class Console implements Announcements {

    private final PrintStream out;
    private final Settings settings;
    private final long began = System.nanoTime();
    private volatile boolean ending;

    Console(PrintStream out, Settings settings) {
        this.out = out;
        this.settings = settings;
    }

    void starting(boolean fresh) {
        say("%nFifteen starts %s in %s", fresh ? "anew" : "with the data", settings.folder());
    }

    @Override
    public void ready(String part, Duration after) {
        say("  %-14s ready after %5.1f s   %s", part, seconds(after), place(part));
    }

    @Override
    public void fell(String part, String how) {
        say("  %-14s %s – starting it again", part, how);
    }

    @Override
    public void back(String part, Duration after) {
        say("  %-14s is back after %.1f s", part, seconds(after));
    }

    @Override
    public void leftBehind(List<String> parts) {
        say("Ended what an earlier start had left behind: %s", String.join(", ", parts));
    }

    void started() {
        say("Ready in %.1f s.%n", seconds(Duration.ofNanos(System.nanoTime() - began)));
        say(new Welcome(settings).text());
    }

    void ending() {
        ending = true;
        out.printf("%nEnding …%n");
    }

    void ended() {
        out.printf("Ended. The data stays in %s%n", settings.folder());
    }

    private void say(String format, Object... values) {
        if (!ending) {
            out.printf(Locale.ROOT, format + "%n", values);
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private String place(String part) {
        return Arrays.stream(Endpoint.values())
                .filter(endpoint -> endpoint.label().equals(part))
                .findFirst()
                .map(endpoint -> switch (endpoint) {
                    case POSTGRES, KAFKA -> "localhost:" + settings.ports().of(endpoint);
                    default -> settings.addressOf(endpoint).toString();
                })
                .orElse("");
    }
}

package dev.fifteen.notification.standin;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** What a mail server is told to answer instead of yes, and when. */
public final class Script {

    /** Hangs up instead of an answer. */
    public static final String HANG_UP = "";

    /** Says nothing more, and leaves the line open. */
    public static final String STALL = "…";

    /** Takes a mail and hangs up before it says so. */
    public static final String LOST = "LOST";

    private final Map<String, Queue<String>> answers = new ConcurrentHashMap<>();
    private final AtomicReference<CountDownLatch> thinking = new AtomicReference<>(new CountDownLatch(0));
    private final AtomicReference<Function<String, Optional<String>>> mood =
            new AtomicReference<>(any -> Optional.empty());
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * Answers so the next time a command begins like this.
     *
     * @param beginning such as {@code RCPT TO:<ann@example.org>}; {@code GREETING} before any command, {@code CONTENT TO:<…>}
     *     after the dot
     */
    public Script once(String beginning, String answer) {
        answers.computeIfAbsent(beginning, any -> new ConcurrentLinkedQueue<>()).add(answer);
        return this;
    }

    public Script times(int times, String beginning, String answer) {
        for (int i = 0; i < times; i++) {
            once(beginning, answer);
        }
        return this;
    }

    /** Answers what nothing else was laid down for as this says, and yes where it says nothing. */
    public void inTheMood(Function<String, Optional<String>> answer) {
        mood.set(answer);
    }

    /** Makes the server think before its next answer to content, until the returned latch is counted down. */
    public CountDownLatch think() {
        var thought = new CountDownLatch(1);
        thinking.set(thought);
        return thought;
    }

    public boolean isThinking() {
        return waiting.get() > 0;
    }

    void awaitThought() {
        waiting.incrementAndGet();
        try {
            thinking.get().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
    }

    void clear() {
        answers.clear();
        mood.set(any -> Optional.empty());
        thinking.set(new CountDownLatch(0));
    }

    Optional<String> answerTo(String command) {
        return answers.entrySet().stream()
                .filter(entry -> command.startsWith(entry.getKey()))
                .flatMap(entry -> Optional.ofNullable(entry.getValue().poll()).stream())
                .findFirst()
                .or(() -> mood.get().apply(command));
    }
}

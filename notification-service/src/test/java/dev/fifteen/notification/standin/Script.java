package dev.fifteen.notification.standin;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a mail server is told to answer instead of yes, and when. */
public final class Script {

    /** Hangs up instead of an answer. */
    public static final String HANG_UP = "";

    private final Map<String, Queue<String>> answers = new ConcurrentHashMap<>();

    /**
     * Answers so the next time a command begins like this.
     *
     * @param beginning such as {@code RCPT TO:<ann@example.org>}; {@code GREETING} before any command, {@code CONTENT} after the
     *     dot
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

    void clear() {
        answers.clear();
    }

    Optional<String> answerTo(String command) {
        return answers.entrySet().stream()
                .filter(entry -> command.startsWith(entry.getKey()))
                .flatMap(entry -> Optional.ofNullable(entry.getValue().poll()).stream())
                .findFirst();
    }
}

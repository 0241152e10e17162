package dev.fifteen.local.mailbox;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** The mails and texts of everyone, newest first. They live in memory; beyond a limit the oldest are forgotten. */
public final class Mailbox {

    private static final int MOST_TEXTS = 1000;
    private static final int MOST_OCTETS = 24 * 1024 * 1024;

    private final Clock clock;
    private final AtomicLong numbers = new AtomicLong();
    private final Deque<ReceivedMail> mails = new ArrayDeque<>();
    private final Deque<Text> texts = new ArrayDeque<>();
    private int octets;

    public Mailbox(Clock clock) {
        this.clock = clock;
    }

    void receive(byte[] raw, List<String> envelopeTo) {
        var mail = new ReceivedMail(Long.toString(numbers.incrementAndGet()), raw, envelopeTo, clock.instant());
        synchronized (mails) {
            mails.addFirst(mail);
            octets += mail.octets();
            while (octets > MOST_OCTETS && mails.size() > 1) {
                octets -= mails.removeLast().octets();
            }
        }
    }

    /** All that it holds, newest first. */
    public List<Mail> mails() {
        return mails(mail -> true);
    }

    List<Mail> mails(Predicate<Mail> wanted) {
        List<ReceivedMail> all;
        synchronized (mails) {
            all = List.copyOf(mails);
        }
        // Read outside the lock: mail that comes meanwhile need not wait.
        return all.stream().map(ReceivedMail::mail).filter(wanted).toList();
    }

    Optional<Mail> mail(String id) {
        return mails(mail -> mail.id().equals(id)).stream().findFirst();
    }

    void receive(String id, String to, String text) {
        synchronized (texts) {
            texts.addFirst(new Text(id, to, text, clock.instant()));
            if (texts.size() > MOST_TEXTS) {
                texts.removeLast();
            }
        }
    }

    /** All texts that it holds, newest first. */
    public List<Text> texts() {
        synchronized (texts) {
            return List.copyOf(texts);
        }
    }

    /** Forgets all texts. */
    public void clearTexts() {
        synchronized (texts) {
            texts.clear();
        }
    }

    /** Forgets all mails. */
    public void clear() {
        synchronized (mails) {
            mails.clear();
            octets = 0;
        }
    }
}

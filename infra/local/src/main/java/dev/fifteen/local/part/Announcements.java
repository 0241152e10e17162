package dev.fifteen.local.part;

import java.time.Duration;
import java.util.List;

/** Hears what happens to the parts, to tell whoever watches. */
public interface Announcements {

    /** A part does its work for the first time since it was started. */
    void ready(String part, Duration after);

    /** A part ended though nobody had asked it to, and is being started again. */
    void fell(String part, String how);

    /** A part that had fallen does its work again. */
    void back(String part, Duration after);

    /** Processes of an earlier start, whose runner was killed, were found and ended. */
    void leftBehind(List<String> parts);

    /** Nobody watches. */
    static Announcements unheard() {
        return new Announcements() {
            @Override
            public void ready(String part, Duration after) {}

            @Override
            public void fell(String part, String how) {}

            @Override
            public void back(String part, Duration after) {}

            @Override
            public void leftBehind(List<String> parts) {}
        };
    }
}

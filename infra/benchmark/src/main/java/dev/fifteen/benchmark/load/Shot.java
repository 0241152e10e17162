package dev.fifteen.benchmark.load;

import java.io.IOException;

/** One request and the judgement of its answer. */
@FunctionalInterface
public interface Shot {

    /** Whether the answer was the one hoped for. */
    boolean fire(HttpConnection connection) throws IOException;
}

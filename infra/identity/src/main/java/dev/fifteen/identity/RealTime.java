package dev.fifteen.identity;

import java.time.Clock;

/**
 * The machine's own time, also where the rest of the local stack plays another day: a token is a matter between machines, and any
 * provider that takes this one's place keeps real time as well.
 */
public record RealTime(Clock clock) {}

package dev.fifteen.local.mailbox;

import java.time.Instant;

/**
 * A text as the mailbox shows it.
 *
 * @param id under which its sender knows it; the same where it was sent twice
 * @param to a number in E.164
 * @param received when it came, by the clock of the stack
 */
public record Text(String id, String to, String text, Instant received) {}

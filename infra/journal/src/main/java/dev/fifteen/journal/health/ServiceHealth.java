package dev.fifteen.journal.health;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a service tells of itself.
 *
 * @param state {@code UP}, or {@code UNKNOWN} where it did not answer, and then the list is empty for that reason
 * @param deadLetters events that it could not handle, and those that wait behind them
 */
record ServiceHealth(String service, String state, List<JsonNode> deadLetters) {}

package dev.fifteen.journal.health;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The read models of a service that can be made anew.
 *
 * @param state {@code UP}, or {@code UNKNOWN} where it did not answer, and then the list is empty for that reason
 * @param projections each with its name, and how its latest replay goes or went
 */
record ServiceProjections(String service, String state, List<JsonNode> projections) {}

package dev.fifteen.availability.desk;

import dev.fifteen.contracts.ConsultationId;
import java.util.List;

/**
 * What a change breaks.
 *
 * @param conflicts consultations ahead that stand where the calendar would now put none
 */
record Broken(List<ConsultationId> conflicts) {}

package dev.fifteen.availability.feed.reading;

import java.util.BitSet;
import java.util.List;

/**
 * What a calendar says.
 *
 * @param busy every quarter, counted from {@link Window#from}, in which its owner is busy; quarters that are busy in part are in it
 * @param events how many events and lists of busy times make these quarters, a series counting once
 * @param skipped how many were left out because they could not be read
 * @param faults what was wrong with these, and what was read in another sense than it stands there; the first of them
 */
public record Reading(BitSet busy, int events, int skipped, List<Fault> faults) {}

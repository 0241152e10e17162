package dev.fifteen.availability.calendar;

import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.TherapistId;
import java.util.List;

/** An imported calendar makes a therapist busy at other times than it did: only what is new and what is gone. */
record BusyTimesChanged(TherapistId therapistId, FeedId feedId, List<QuarterRange> added, List<QuarterRange> removed) {}

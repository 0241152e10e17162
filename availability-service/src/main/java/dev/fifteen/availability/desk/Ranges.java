package dev.fifteen.availability.desk;

import dev.fifteen.contracts.TimeOfDay;
import dev.fifteen.platform.web.FieldFault;
import dev.fifteen.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;

/** What ranges of hours must keep to wherever they are sent: end after they begin, and not overlap. They may touch. */
final class Ranges {

    private Ranges() {}

    /** A range of hours in a form. */
    interface Range {

        TimeOfDay from();

        TimeOfDay to();

        boolean isOfDayOf(Range other);
    }

    /**
     * Does nothing where all is well.
     *
     * @throws Problem that names each range which makes no sense, in the field {@code hours}
     */
    static void requireSense(List<? extends Range> hours) {
        List<FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            Range range = hours.get(i);
            if (range.to().compareTo(range.from()) <= 0) {
                faults.add(new FieldFault("hours[" + i + "].to", "must be later than from"));
            } else if (hours.subList(0, i).stream().anyMatch(earlier -> overlap(range, earlier))) {
                faults.add(new FieldFault("hours[" + i + "]", "overlaps an earlier range of that day"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid("hours", "").with("errors", faults);
        }
    }

    private static boolean overlap(Range one, Range other) {
        return one.isOfDayOf(other)
                && one.from().compareTo(other.to()) < 0
                && other.from().compareTo(one.to()) < 0;
    }
}

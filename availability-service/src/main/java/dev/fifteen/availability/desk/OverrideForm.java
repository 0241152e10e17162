package dev.fifteen.availability.desk;

import dev.fifteen.contracts.TimeOfDay;
import dev.fifteen.contracts.availability.HoursRange;
import dev.fifteen.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The hours of one day as they are sent and shown: none on a day off. */
record OverrideForm(@NotNull @Size(max = 24) List<@NotNull @Valid Range> hours) {

    record Range(@NotNull TimeOfDay from, @NotNull TimeOfDay to) implements Ranges.Range {

        @Override
        public boolean isOfDayOf(Ranges.Range other) {
            return true;
        }
    }

    static List<Range> of(List<HoursRange> hours) {
        return hours.stream().map(range -> new Range(range.from(), range.to())).toList();
    }

    /**
     * The hours, if they make sense together.
     *
     * @throws Problem that names each range which does not
     */
    List<HoursRange> ranges() {
        Ranges.requireSense(hours);
        return hours.stream()
                .map(range -> new HoursRange(range.from(), range.to()))
                .toList();
    }
}

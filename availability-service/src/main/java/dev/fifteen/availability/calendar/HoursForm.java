package dev.fifteen.availability.calendar;

import dev.fifteen.contracts.TimeOfDay;
import dev.fifteen.contracts.availability.WorkingHours;
import dev.fifteen.platform.web.FieldFault;
import dev.fifteen.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * Weekly hours as they are sent and shown. Ranges of a day may touch, and two that touch at midnight make a night; none may overlap.
 *
 * @param zone the IANA zone that the hours are local to, and from now on the therapist's
 */
record HoursForm(
        @NotNull IanaZone zone, @NotNull @Size(max = 168) List<@NotNull @Valid Range> hours) {

    record Range(
            @NotNull DayOfWeek day,
            @NotNull TimeOfDay from,
            @NotNull TimeOfDay to) {

        private boolean overlaps(Range other) {
            return day == other.day && from.compareTo(other.to) < 0 && other.from.compareTo(to) < 0;
        }
    }

    static HoursForm of(Calendar calendar) {
        return new HoursForm(
                new IanaZone(calendar.zone()),
                calendar.hours().weekly().stream()
                        .map(range -> new Range(range.day(), range.from(), range.to()))
                        .toList());
    }

    /**
     * The hours, if they make sense together.
     *
     * @throws Problem that names each range which does not
     */
    List<WorkingHours> workingHours() {
        List<FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            Range range = hours.get(i);
            if (range.to().compareTo(range.from()) <= 0) {
                faults.add(new FieldFault("hours[" + i + "].to", "must be later than from"));
            } else if (hours.subList(0, i).stream().anyMatch(range::overlaps)) {
                faults.add(new FieldFault("hours[" + i + "]", "overlaps an earlier range of that day"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid("hours", "").with("errors", faults);
        }
        return hours.stream()
                .map(range -> new WorkingHours(range.day(), range.from(), range.to()))
                .toList();
    }
}

package dev.fifteen.availability.desk;

import dev.fifteen.availability.calendar.Calendar;
import dev.fifteen.availability.calendar.IanaZone;
import dev.fifteen.contracts.TimeOfDay;
import dev.fifteen.contracts.availability.WorkingHours;
import dev.fifteen.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
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
            @NotNull TimeOfDay to) implements Ranges.Range {

        @Override
        public boolean isOfDayOf(Ranges.Range other) {
            return other instanceof Range that && day == that.day;
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
        Ranges.requireSense(hours);
        return hours.stream()
                .map(range -> new WorkingHours(range.day(), range.from(), range.to()))
                .toList();
    }
}

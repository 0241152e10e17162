package dev.fifteen.availability.desk;

import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.CalendarRules.Policy;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.Range;

/** {@link CalendarRules} as they are sent. */
record RulesForm(
        @NotNull @WholeQuarters(min = 15, max = 60) Integer lengthMinutes,
        @NotNull @WholeQuarters(min = 15, max = 1440) Integer startEveryMinutes,
        @NotNull @WholeQuarters(min = 0, max = 240) Integer bufferBeforeMinutes,
        @NotNull @WholeQuarters(min = 0, max = 240) Integer bufferAfterMinutes,
        @NotNull @Range(min = 0, max = 525_600) Integer noticeMinutes,
        @NotNull @Range(min = 0, max = 400) Integer horizonDays,
        @NotNull @Range(min = 1, max = 96) Integer dailyCap,
        @NotNull Policy policy,
        @NotNull @Range(min = 1, max = 720) Integer approvalHours) {

    CalendarRules rules() {
        return new CalendarRules(
                lengthMinutes,
                startEveryMinutes,
                bufferBeforeMinutes,
                bufferAfterMinutes,
                noticeMinutes,
                horizonDays,
                dailyCap,
                policy,
                approvalHours);
    }
}

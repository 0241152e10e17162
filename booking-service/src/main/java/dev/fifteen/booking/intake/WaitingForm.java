package dev.fifteen.booking.intake;

import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.TimeOfDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /api/waiting-list} takes.
 *
 * @param therapistId whom the client wishes to see; absent for anybody who fits
 * @param service id of one of the practice's services
 * @param language BCP 47 tag
 * @param place where the client will be at the time of the call
 * @param zone in which the client reads the time
 * @param partner the second of a couple
 * @param wishes when a call would suit them; absent for any time
 */
public record WaitingForm(
        @Nullable TherapistId therapistId,
        @NotNull @OneLine(max = 64) String service,
        @NotNull Channel channel,
        @NotNull @OneLine(max = 35) String language,
        @NotNull Place place,
        @NotNull ZoneId zone,
        @NotNull @Valid ConsultationForm.Person person,
        @Valid ConsultationForm.@Nullable Partner partner,
        @Valid @Nullable Times wishes) {

    /**
     * When a call would suit somebody, in {@code zone}.
     *
     * @param days of the week; any where none is named
     * @param hours any where none is named
     * @param earliest the first day; absent for at once
     * @param latest the last day; absent for as long as one may wait
     */
    public record Times(
            @Nullable Set<@NotNull DayOfWeek> days,
            @Size(max = 10) @Nullable List<@NotNull @Valid Hours> hours,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {}

    /** One range of a day's hours. */
    public record Hours(@NotNull TimeOfDay from, @NotNull TimeOfDay to) {}
}

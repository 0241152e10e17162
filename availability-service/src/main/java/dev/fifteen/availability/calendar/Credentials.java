package dev.fifteen.availability.calendar;

import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.availability.Licence;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar must know of its therapist to decide.
 *
 * @param zone where their days begin and end
 * @param retired whether no further consultation is taken
 */
record Credentials(ZoneId zone, List<Licence> licences, boolean retired) {

    Credentials in(ZoneId other) {
        return new Credentials(other, licences, retired);
    }

    Credentials afterRetirement() {
        return new Credentials(zone, licences, true);
    }

    /** The last day on which a licence holds for the place, or for any place at all where none is given. */
    @Nullable
    LocalDate licensedUntil(@Nullable Place place) {
        LocalDate last = null;
        for (Licence licence : licences) {
            if ((place == null || place.equals(licence.place()))
                    && (last == null || licence.validUntil().isAfter(last))) {
                last = licence.validUntil();
            }
        }
        return last;
    }
}

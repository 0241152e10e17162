package dev.fifteen.availability.therapist;

import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.availability.Licence;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/** A {@link Licence} as it is sent. */
record LicenceForm(
        @NotNull Place place,
        @OneLine String number,
        @NotNull LocalDate validUntil) {

    static List<Licence> licences(List<LicenceForm> forms) {
        return forms.stream()
                .map(form -> new Licence(form.place, form.number, form.validUntil))
                .toList();
    }
}

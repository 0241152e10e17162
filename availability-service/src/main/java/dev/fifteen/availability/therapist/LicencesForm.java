package dev.fifteen.availability.therapist;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.fifteen.contracts.availability.Licence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All licences of a therapist, as they are sent. */
record LicencesForm(@NotNull @Size(max = 100) List<@NotNull @Valid LicenceForm> licences) {

    @JsonCreator
    LicencesForm {}

    List<Licence> toLicences() {
        return LicenceForm.licences(licences);
    }
}

package dev.fifteen.availability.therapist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import dev.fifteen.contracts.availability.Licence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All licences of a therapist, as they are sent: as a list, or as an object that has it. */
record LicencesForm(@NotNull @Size(max = 100) List<@NotNull @Valid LicenceForm> licences) {

    @JsonCreator(mode = Mode.PROPERTIES)
    LicencesForm {}

    @JsonCreator(mode = Mode.DELEGATING)
    static LicencesForm of(List<LicenceForm> licences) {
        return new LicencesForm(licences);
    }

    List<Licence> toLicences() {
        return LicenceForm.licences(licences);
    }
}

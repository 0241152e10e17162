package dev.fifteen.booking.intake;

import dev.fifteen.contracts.LicenceOverride;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * That staff let a call take place where its therapist may hold no licence.
 *
 * @param note for staff to read, sealed in the vault
 */
public record OverrideForm(
        @NotNull LicenceOverride reason, @Prose @Nullable String note) {

    @Override
    public String toString() {
        return "OverrideForm[" + reason + "]";
    }
}

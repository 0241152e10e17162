package dev.fifteen.booking.consultation;

import dev.fifteen.booking.client.Vault;
import dev.fifteen.booking.client.Vault.Topic;
import dev.fifteen.booking.decision.OverrideByStaff;
import dev.fifteen.booking.intake.OverrideForm;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.platform.security.Caller;
import dev.fifteen.platform.web.FieldFault;
import dev.fifteen.platform.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets staff, and nobody else, have a call where its therapist may hold no licence. */
@Component
class Overrides {

    private final Vault vault;

    Overrides(Vault vault) {
        this.vault = vault;
    }

    /**
     * In whose name a licence is not asked for; nothing where one is.
     *
     * @throws Problem {@code forbidden} for all but staff
     */
    @Nullable
    OverrideByStaff ifAny(@Nullable OverrideForm form) {
        return form == null ? null : by(form);
    }

    /**
     * In whose name a licence is not asked for.
     *
     * @throws Problem {@code forbidden} for all but staff
     */
    OverrideByStaff by(OverrideForm form) {
        return new OverrideByStaff(form.reason(), Caller.staff().orElseThrow(Overrides::forbidden));
    }

    /** Keeps what was written to it under the client's key. */
    void keepNote(PersonId requester, @Nullable OverrideForm form) {
        if (form != null) {
            vault.replaceWords(
                    requester,
                    Topic.LICENCE_OVERRIDE,
                    form.note() == null || form.note().isBlank() ? null : form.note());
        }
    }

    private static Problem forbidden() {
        return new Problem(HttpStatus.FORBIDDEN, "forbidden", "Only staff may override a licence")
                .with("errors", List.of(new FieldFault("licenceOverride", "is for staff")));
    }
}

package dev.fifteen.booking.intake;

import dev.fifteen.platform.web.FieldFault;
import dev.fifteen.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What is wrong with a form, field by field, so that a person can mend it all at once. */
final class Faults {

    private final List<FieldFault> found = new ArrayList<>();

    Faults unless(boolean right, String field, String message) {
        if (!right) {
            found.add(new FieldFault(field, message));
        }
        return this;
    }

    void refuse(HttpStatus status, String slug, String detail) {
        if (!found.isEmpty()) {
            throw new Problem(status, slug, detail).with("errors", List.copyOf(found));
        }
    }
}

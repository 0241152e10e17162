package dev.fifteen.journal.log;

import dev.fifteen.platform.web.FieldFault;
import dev.fifteen.platform.web.Problem;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads the parameters of one request and gathers what is wrong with them, to say all of it at once. */
public final class Questions {

    private final List<FieldFault> errors = new ArrayList<>();

    /** The parameter's meaning; nothing where it is absent, empty or wrong. */
    public <T> @Nullable T about(String field, @Nullable String text, Function<String, T> meaning, String otherwise) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return meaning.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(field, otherwise);
            return null;
        }
    }

    void refuse(String field, String message) {
        errors.add(new FieldFault(field, message));
    }

    /** Ends the request with a {@code 400} if anything was wrong. */
    public void check() {
        if (!errors.isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "invalid-request", "Please correct the fields named in errors")
                    .with("errors", errors);
        }
    }
}

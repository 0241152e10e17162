package dev.fifteen.booking.intake;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/** Free text of several lines, or none. */
@Constraint(validatedBy = Prose.Check.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface Prose {

    int max() default 2_000;

    String message() default "must be at most {max} characters, without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent is allowed. */
    class Check implements ConstraintValidator<Prose, @Nullable String> {

        private int max;

        @Override
        public void initialize(Prose rule) {
            max = rule.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.codePointCount(0, text.length()) <= max && PlainText.isProse(text);
        }
    }
}

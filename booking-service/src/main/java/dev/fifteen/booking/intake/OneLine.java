package dev.fifteen.booking.intake;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Something is written, on one line. The length counts characters as people do, not as UTF-16 does. */
@Constraint(validatedBy = OneLine.Check.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface OneLine {

    int max();

    String message() default "must be one line of 1 to {max} characters, without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent is for {@code @NotNull} to judge. */
    class Check implements ConstraintValidator<OneLine, @Nullable String> {

        private int max;

        @Override
        public void initialize(OneLine rule) {
            max = rule.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || !text.isBlank() && text.codePointCount(0, text.length()) <= max && PlainText.isOneLine(text);
        }
    }
}

package dev.fifteen.availability.desk;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;

import dev.fifteen.contracts.Quarter;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Minutes that make whole quarters of an hour. */
@Target({FIELD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WholeQuarters.Check.class)
@interface WholeQuarters {

    int min();

    int max();

    String message() default "must be a multiple of 15 from {min} to {max}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Divides. */
    class Check implements ConstraintValidator<WholeQuarters, Integer> {

        private int min;
        private int max;

        @Override
        public void initialize(WholeQuarters constraint) {
            min = constraint.min();
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable Integer minutes, ConstraintValidatorContext context) {
            return minutes == null || (minutes >= min && minutes <= max && minutes % Quarter.MINUTES == 0);
        }
    }
}

package dev.fifteen.availability.practice;

import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** One of the practice's languages, by its BCP 47 tag, or one of its services, by its id. */
@Target(TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Offered.Check.class)
public @interface Offered {

    What value();

    String message() default "is not offered by the practice";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    enum What {
        LANGUAGE,
        SERVICE
    }

    /** Asks the practice. */
    class Check implements ConstraintValidator<Offered, String> {

        private final Practice practice;
        private What what = What.LANGUAGE;

        Check(Practice practice) {
            this.practice = practice;
        }

        @Override
        public void initialize(Offered constraint) {
            what = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || switch (what) {
                        case LANGUAGE -> practice.speaks(text);
                        case SERVICE -> practice.offers(text);
                    };
        }
    }
}

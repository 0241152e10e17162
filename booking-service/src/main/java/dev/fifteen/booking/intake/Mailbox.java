package dev.fifteen.booking.intake;

import dev.fifteen.platform.mail.MailAddresses;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/** One mail address and nothing else. */
@Constraint(validatedBy = Mailbox.Check.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface Mailbox {

    String message() default "must be one mail address such as ann@example.org";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent is for {@code @NotNull} to judge. */
    class Check implements ConstraintValidator<Mailbox, @Nullable String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || MailAddresses.isOneMailbox(text);
        }
    }
}

package dev.fifteen.booking.intake;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.fifteen.contracts.Place;
import java.util.Optional;

/** Reads phone numbers as people write them. */
final class PhoneNumbers {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /** The number in E.164, or nothing where nobody can be called under it. One without a country's code is of the caller's country. */
    static Optional<String> read(String text, Place from) {
        try {
            var number = PHONES.parse(text, from.code().substring(0, 2));
            return PHONES.isValidNumber(number)
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}

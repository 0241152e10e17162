package dev.fifteen.platform.telephone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.fifteen.contracts.Place;
import java.util.Optional;

/** Reads phone numbers as people write them. */
public final class PhoneNumbers {

    /** In libphonenumber: of no country that is known. */
    private static final String NOWHERE = "ZZ";

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /** The number in E.164, or nothing where nobody can be called under it. One without a country's code is of the caller's country. */
    public static Optional<String> read(String text, Place from) {
        return read(text, from.code().substring(0, 2));
    }

    /** The same for one that must have its country's code, as in {@code +1 213 373 4253}. */
    public static Optional<String> readInternational(String text) {
        return read(text, NOWHERE);
    }

    private static Optional<String> read(String text, String country) {
        try {
            var number = PHONES.parse(text, country);
            return PHONES.isValidNumber(number)
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}

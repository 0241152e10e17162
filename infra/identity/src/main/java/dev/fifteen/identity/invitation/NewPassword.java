package dev.fifteen.identity.invitation;

import dev.fifteen.identity.account.Account.Person;
import java.util.Locale;
import java.util.Optional;

/**
 * A password as it was typed, twice. Long is what counts; any characters will do (NIST SP 800-63B, section 3.1.1.2).
 *
 * @param again the same, typed once more
 */
record NewPassword(String password, String again) {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;

    /** What is wrong with it, named as in the words of the page. */
    enum Fault {
        TOO_SHORT,
        TOO_LONG,
        /** It is their name, or their address. */
        TELLS_WHO,
        DIFFERENT
    }

    Optional<Fault> faultFor(Person person) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (tellsWho(person)) {
            return Optional.of(Fault.TELLS_WHO);
        }
        return password.equals(again) ? Optional.empty() : Optional.of(Fault.DIFFERENT);
    }

    private boolean tellsWho(Person person) {
        var plain = bare(password);
        var address = person.email();
        return plain.equals(bare(person.name()))
                || plain.equals(bare(address))
                || plain.equals(bare(address.substring(0, address.indexOf('@'))));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    /** Leaves it out. */
    @Override
    public String toString() {
        return "NewPassword[]";
    }
}

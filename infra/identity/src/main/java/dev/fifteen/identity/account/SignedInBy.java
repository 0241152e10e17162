package dev.fifteen.identity.account;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** By which of their passwords somebody signed in: a sign-in remembers it, and is over when there is another one. */
public final class SignedInBy {

    private static final String PREFIX = "PASSWORD_";

    private SignedInBy() {}

    /** What a sign-in by this edition of the password is marked with. */
    public static GrantedAuthority password(int edition) {
        return new SimpleGrantedAuthority(PREFIX + edition);
    }

    /** Whether these are the marks of a sign-in by the password that this holder has now. */
    public static boolean presentPassword(Holder holder, Collection<? extends GrantedAuthority> marks) {
        return marks.contains(password(holder.passwordEdition()));
    }
}

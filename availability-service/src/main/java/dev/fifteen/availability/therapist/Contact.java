package dev.fifteen.availability.therapist;

import org.jspecify.annotations.Nullable;

/**
 * Where a therapist is written to; it goes into no event.
 *
 * @param phone in E.164
 */
public record Contact(String email, @Nullable String phone, RequestChannel requestChannel) {

    /** Of somebody who is told everything by mail. */
    public static Contact byMail(String email) {
        return new Contact(email, null, RequestChannel.MAIL);
    }

    @Override
    public String toString() {
        return "Contact[…]";
    }
}

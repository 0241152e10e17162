package dev.fifteen.booking.client;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person told the practice about themselves. It exists in clear only while somebody who may see it is being answered.
 *
 * @param email one mailbox, as it was typed
 * @param phone in E.164
 * @param topics what they wish to talk about, in the words of the form
 * @param note what they added in their own words
 * @param language BCP 47 tag of the language they are written to in
 * @param zone in which they read the time
 * @param plainMailAccepted whether ordinary, unencrypted mail may be sent to them
 */
public record PersonalData(
        String name,
        String email,
        @Nullable String phone,
        List<String> topics,
        @Nullable String note,
        String language,
        ZoneId zone,
        boolean plainMailAccepted) {

    /** The same person, with what they answered. */
    public PersonalData answering(List<String> newTopics, @Nullable String newNote) {
        return new PersonalData(name, email, phone, newTopics, newNote, language, zone, plainMailAccepted);
    }

    /** The same person, written to in another language, or reading another clock. */
    public PersonalData in(String newLanguage, ZoneId newZone) {
        return new PersonalData(name, email, phone, topics, note, newLanguage, newZone, plainMailAccepted);
    }

    /** Says nothing, so that no log and no exception can. */
    @Override
    public String toString() {
        return "PersonalData[sealed]";
    }
}

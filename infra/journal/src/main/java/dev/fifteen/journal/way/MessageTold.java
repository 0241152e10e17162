package dev.fifteen.journal.way;

import dev.fifteen.contracts.notification.MessageFailed;
import dev.fifteen.journal.log.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * One message about the consultation, as far as it has come.
 *
 * @param state {@code SENT}, {@code FAILED} (will be tried again) or {@code ABANDONED}
 * @param failures how often it was tried in vain
 * @param reason the last word on why it was not sent, empty where it was
 */
record MessageTold(
        String messageId,
        String kind,
        String role,
        String recipientId,
        String state,
        long failures,
        String reason,
        Instant at) {

    /** Reads the entries about one message, by time. */
    static MessageTold of(String messageId, List<JournalEntry> told) {
        JournalEntry last = told.getLast();
        JsonNode dispatch = last.data().path("dispatch");
        return new MessageTold(
                messageId,
                dispatch.path("kind").asString(""),
                dispatch.path("role").asString(""),
                dispatch.path("recipientId").asString(""),
                last.name().replace("Message", "").toUpperCase(Locale.ROOT),
                told.stream().filter(each -> each.is(MessageFailed.class)).count(),
                last.data().path("reason").asString(""),
                last.time());
    }

    /** The id of the message that an entry is about, empty where it is about none. */
    static String idOf(JournalEntry entry) {
        return entry.data().path("dispatch").path("messageId").asString("");
    }
}

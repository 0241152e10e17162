package dev.fifteen.notification.inquiry;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.notification.Dispatch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be told, as it was decided on.
 *
 * @param start of the call as the message is to tell it
 * @param sequence how often the call had been moved
 * @param invited whether the recipient's calendar may know of the call
 */
public record Telling(
        ConsultationId id, Dispatch dispatch, @Nullable Instant start, int sequence, boolean invited) {}

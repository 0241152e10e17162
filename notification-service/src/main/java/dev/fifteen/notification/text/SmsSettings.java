package dev.fifteen.notification.text;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gateway for texts is called. Without a {@code url} there are none.
 *
 * @param headers by name; <code>{id}</code> may stand in a value, as in an {@code Idempotency-Key}
 * @param contentType JSON or a form; always in UTF-8
 * @param body with <code>{to}</code> (E.164), <code>{text}</code> and <code>{id}</code> where these go
 * @param accepted the statuses by which the gateway takes responsibility
 * @param patience for a connection, and then for an answer
 */
@ConfigurationProperties("fifteen.sms")
record SmsSettings(
        String url,
        @DefaultValue("POST") Method method,
        @DefaultValue Map<String, String> headers,
        @DefaultValue("application/json") String contentType,

        @DefaultValue("{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}")
        String body,

        @DefaultValue({"200", "201", "202", "204"}) Set<Integer> accepted,
        @DefaultValue("PT10S") Duration patience) {

    /** Those that carry a body; a number has no place in an address. */
    enum Method {
        POST,
        PUT
    }

    /** Leaves out what lets us in. */
    @Override
    public String toString() {
        return "SmsSettings[%s, %s, %s]".formatted(method, contentType, accepted);
    }
}

package dev.fifteen.notification.post;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands on every mail, and how it is kept from others' eyes and hands on its way.
 *
 * @param from the practice's address: From, and who invites
 * @param domain the right part of every Message-ID and of every invitation's UID; once set it must never change, for a calendar
 *     knows an event by its UID
 * @param tls how the connection to the practice's server is made safe
 * @param dkim what signs every mail, where the practice's server does not
 */
@ConfigurationProperties("fifteen.mail")
public record MailSettings(
        String from,
        String domain,
        @DefaultValue("OFF") Tls tls,
        @Nullable DkimSettings dkim) {

    String fromDomain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}

package dev.fifteen.notification.post;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What stands on every mail.
 *
 * @param from the practice's address: From, and who invites
 * @param domain the right part of every Message-ID and of every invitation's UID; once set it must never change, for a calendar
 *     knows an event by its UID
 */
@ConfigurationProperties("fifteen.mail")
public record MailSettings(String from, String domain) {}

package dev.fifteen.notification.message;

/**
 * In whose name invitations are sent.
 *
 * @param address of the practice's mail
 * @param domain the right part of every UID; it must never change, for a calendar knows an event by it
 */
public record Sender(String address, String domain) {}

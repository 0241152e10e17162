package dev.fifteen.platform.web;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, such as {@code person.email}
 * @param message what would be right, without the value that was sent
 */
public record FieldFault(String field, String message) {}

package dev.fifteen.availability.feed.reading;

/**
 * Something in a calendar that could not be read as it stands.
 *
 * @param line where it begins in the file, from 1
 * @param problem for people; quotes nothing of the calendar
 */
public record Fault(int line, String problem) {}

package dev.fifteen.tidy.calendar;

record SlotHeld(long quarter) implements CalendarEvent {}

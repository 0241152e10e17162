package dev.fifteen.tidy.calendar;

record FindOpenSlots(long from) {}

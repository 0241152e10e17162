package dev.fifteen.tidy.calendar;

record HoldSlot(long quarter) {}

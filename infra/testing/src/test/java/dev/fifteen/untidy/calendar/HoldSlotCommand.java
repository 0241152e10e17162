package dev.fifteen.untidy.calendar;

record HoldSlotCommand() {}

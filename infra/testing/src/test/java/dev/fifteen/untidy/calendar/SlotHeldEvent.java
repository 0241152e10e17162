package dev.fifteen.untidy.calendar;

import dev.fifteen.contracts.PublishedEvent;

record SlotHeldEvent() implements PublishedEvent {}

package dev.fifteen.untidy.calendar;

import dev.fifteen.contracts.PublishedEvent;

class SlotTaken implements PublishedEvent {}

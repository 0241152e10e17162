package dev.fifteen.untidy.client;

import dev.fifteen.untidy.calendar.Entangled;

public record Client(Entangled calendar) {}

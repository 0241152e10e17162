package dev.fifteen.untidy.calendar;

import dev.fifteen.untidy.client.Client;

public record Entangled(Client client) {}

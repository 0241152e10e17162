package dev.fifteen.local;

/** A port that the stack listens on, with the environment variable that moves it. */
public enum Endpoint {
    GATEWAY("gateway", 8080, "FIFTEEN_GATEWAY_PORT"),
    BOOKING("booking", 8081, "FIFTEEN_BOOKING_PORT"),
    AVAILABILITY("availability", 8082, "FIFTEEN_AVAILABILITY_PORT"),
    NOTIFICATION("notification", 8083, "FIFTEEN_NOTIFICATION_PORT"),
    JOURNAL("journal", 8084, "FIFTEEN_JOURNAL_PORT"),
    IDENTITY("identity", 8085, "FIFTEEN_IDENTITY_PORT"),
    CLOCK("clock", 8090, "FIFTEEN_CLOCK_PORT"),
    MAILBOX("mailbox", 8025, "FIFTEEN_MAILBOX_PORT"),
    // FIFTEEN_SMTP_PORT is where mail is sent to, which may be a server outside of the stack.
    SMTP("mailbox, SMTP", 1025, "FIFTEEN_MAILBOX_SMTP_PORT"),
    POSTGRES("postgres", 15432, "FIFTEEN_POSTGRES_PORT"),
    KAFKA("kafka", 19092, "FIFTEEN_KAFKA_PORT"),
    KAFKA_CONTROLLER("kafka, controller", 19093, "FIFTEEN_KAFKA_CONTROLLER_PORT");

    private final String label;
    private final int usual;
    private final String setting;

    Endpoint(String label, int usual, String setting) {
        this.label = label;
        this.usual = usual;
        this.setting = setting;
    }

    String label() {
        return label;
    }

    int usual() {
        return usual;
    }

    String setting() {
        return setting;
    }
}

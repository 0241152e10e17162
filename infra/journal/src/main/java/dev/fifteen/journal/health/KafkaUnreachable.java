package dev.fifteen.journal.health;

/** Kafka did not answer, so nothing can be said about who reads it. */
class KafkaUnreachable extends RuntimeException {

    KafkaUnreachable(Exception cause) {
        super(cause);
    }
}

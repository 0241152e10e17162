package dev.fifteen.contracts;

/** A fact that a service tells the others. It carries ids, never personal data: events are kept for ever. */
public interface PublishedEvent {

    /** The id whose events stay in order: the key of the record in Kafka and the {@code subject} of the CloudEvent. */
    String subject();
}

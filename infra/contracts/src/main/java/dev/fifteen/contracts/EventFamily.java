package dev.fifteen.contracts;

import dev.fifteen.contracts.availability.AvailabilityEvent;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.WaitingListEvent;
import dev.fifteen.contracts.identity.IdentityEvent;
import dev.fifteen.contracts.notification.NotificationEvent;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events that one service publishes: their topic, their CloudEvents source and their stored names. */
public enum EventFamily {
    BOOKING(BookingEvent.class, WaitingListEvent.class),
    AVAILABILITY(AvailabilityEvent.class),
    NOTIFICATION(NotificationEvent.class),
    IDENTITY(IdentityEvent.class);

    private static final Map<String, Class<? extends PublishedEvent>> BY_NAME = Stream.of(values())
            .flatMap(family -> family.events().stream())
            .collect(Collectors.toUnmodifiableMap(EventFamily::nameOf, Function.identity()));

    private final List<Class<? extends PublishedEvent>> roots;

    @SafeVarargs
    EventFamily(Class<? extends PublishedEvent>... roots) {
        this.roots = List.of(roots);
    }

    /** The Kafka topic, such as {@code fifteen.booking}. */
    public String topic() {
        return "fifteen." + label();
    }

    /** The CloudEvents {@code source}, such as {@code urn:fifteen:booking}. */
    public URI source() {
        return URI.create("urn:fifteen:" + label());
    }

    /** The short name of the service: {@code booking}, {@code availability}, {@code notification} or {@code identity}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every event of this family, in the order in which its sealed roots permit them. */
    public List<Class<? extends PublishedEvent>> events() {
        return roots.stream()
                .flatMap(root -> Arrays.stream(root.getPermittedSubclasses()))
                .<Class<? extends PublishedEvent>>map(type -> type.asSubclass(PublishedEvent.class))
                .toList();
    }

    /** The family that an event type belongs to. */
    public static EventFamily of(Class<?> event) {
        return Stream.of(values())
                .filter(family -> family.roots.stream().anyMatch(root -> root.isAssignableFrom(event)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(event + " is not a published event"));
    }

    /**
     * The name an event is stored and sent under, such as {@code dev.fifteen.booking.ConsultationRequested}: the CloudEvents
     * {@code type}. It depends on the family and the simple name only, so a class may move between packages.
     */
    public static String nameOf(Class<?> event) {
        return "dev.fifteen." + of(event).label() + "." + event.getSimpleName();
    }

    /** The form that this build writes an event in, counted by {@link Revision}. */
    public static int revisionOf(Class<?> event) {
        var revision = event.getAnnotation(Revision.class);
        return revision == null ? 0 : revision.value();
    }

    /** The event type with this stored name, or nothing for a name that this build does not know. */
    public static Optional<Class<? extends PublishedEvent>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}

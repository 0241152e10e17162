package dev.fifteen.availability.feed.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A component of RFC 5545, section 3.6, with those of its properties that say when somebody is busy. */
public final class Component {

    private final String name;
    private final int line;
    private final List<ContentLine> properties = new ArrayList<>();
    private final List<Component> parts = new ArrayList<>();
    private boolean complete = true;

    Component(String name, int line) {
        this.name = name;
        this.line = line;
    }

    public String name() {
        return name;
    }

    /** The line of the file that it begins on. */
    public int line() {
        return line;
    }

    /** Whether its end was found where it belongs. */
    public boolean isComplete() {
        return complete;
    }

    /** The components in it of that name. */
    public Stream<Component> parts(String name) {
        return parts.stream().filter(part -> part.name.equals(name));
    }

    public Stream<Component> parts() {
        return parts.stream();
    }

    /** The first property of that name: those that RFC 5545 allows once are taken once. */
    public Optional<ContentLine> property(String name) {
        return properties(name).findFirst();
    }

    public Stream<ContentLine> properties(String name) {
        return properties.stream().filter(property -> property.name().equals(name));
    }

    /** What that property says, in capitals; nothing where it is not there. */
    public String word(String name) {
        return property(name).map(line -> line.value().toUpperCase(Locale.ROOT)).orElse("");
    }

    void add(ContentLine property) {
        properties.add(property);
    }

    void add(Component part) {
        parts.add(part);
    }

    void breakOff() {
        complete = false;
    }
}

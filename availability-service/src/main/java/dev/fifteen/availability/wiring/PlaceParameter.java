package dev.fifteen.availability.wiring;

import dev.fifteen.contracts.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a place in a query; a field of a form that was left empty is none. */
@Component
class PlaceParameter implements Converter<String, @Nullable Place> {

    @Override
    public @Nullable Place convert(String text) {
        return text.isBlank() ? null : new Place(text);
    }
}

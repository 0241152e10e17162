package dev.fifteen.availability.wiring;

import dev.fifteen.availability.calendar.IanaZone;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a zone in a query; a field of a form that was left empty is none. */
@Component
class ZoneParameter implements Converter<String, @Nullable IanaZone> {

    @Override
    public @Nullable IanaZone convert(String text) {
        return text.isBlank() ? null : IanaZone.of(text);
    }
}

package dev.fifteen.contracts;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON Schema (2020-12) of an event from its record. */
final class Schemas {

    /** Types that are one string in JSON, with its {@code format}. */
    private static final Map<Class<?>, String> STRINGS = Map.ofEntries(
            Map.entry(Quarter.class, "date-time"),
            Map.entry(Instant.class, "date-time"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(UUID.class, "uuid"),
            Map.entry(ConsultationId.class, "uuid"),
            Map.entry(TherapistId.class, "uuid"),
            Map.entry(PersonId.class, "uuid"),
            Map.entry(StaffId.class, "uuid"),
            Map.entry(AccountId.class, "uuid"),
            Map.entry(BlockId.class, "uuid"),
            Map.entry(MessageId.class, "uuid"));

    private static final Map<Class<?>, String> PATTERNS = Map.of(
            Place.class, "^[A-Z]{2}(-[A-Z0-9]{1,3})?$",
            TimeOfDay.class, "^([01]\\d|2[0-4]):(00|15|30|45)$",
            ZoneId.class, "^[A-Za-z0-9_+/-]+$");

    private final SchemaGenerator generator = new SchemaGenerator(config().build());

    ObjectNode of(Class<?> event) {
        return generator.generateSchema(event);
    }

    private static SchemaGeneratorConfigBuilder config() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonSchemaModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
                .with(Option.INLINE_ALL_SCHEMAS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withRequiredCheck(field -> !isNullable(field.getDeclaringType().getErasedType(), field.getName()));
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            ObjectNode node = context.getGeneratorConfig().createObjectNode();
            if (STRINGS.containsKey(type.getErasedType())) {
                node.put("type", "string").put("format", STRINGS.get(type.getErasedType()));
            } else if (PATTERNS.containsKey(type.getErasedType())) {
                node.put("type", "string").put("pattern", PATTERNS.get(type.getErasedType()));
            } else {
                return null;
            }
            return new CustomDefinition(node, true);
        });
        return config;
    }

    private static boolean isNullable(Class<?> type, String component) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(candidate -> candidate.getName().equals(component)
                                && candidate.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }
}

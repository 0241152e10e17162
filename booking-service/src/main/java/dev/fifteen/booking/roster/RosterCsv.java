package dev.fifteen.booking.roster;

import dev.fifteen.booking.agenda.StatusPage.Role;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list as a file for a spreadsheet (RFC 4180), without what clients wrote: files travel. No cell can become a formula, whatever
 * somebody calls themselves.
 */
final class RosterCsv {

    private static final String COLUMNS =
            "id,status,start,localStart,end,service,channel,language,place,name,email,phone,partnerName,partnerEmail,licenceOverride\r\n";

    /** Without it, spreadsheets take UTF-8 for something older, and Hebrew for nonsense. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ZoneId zone;

    RosterCsv(ZoneId zone) {
        this.zone = zone;
    }

    String header() {
        return BYTE_ORDER_MARK + COLUMNS;
    }

    String row(RosterEntry entry) {
        return Stream.of(
                                entry.id(),
                                entry.status(),
                                entry.start().start(),
                                LOCAL.format(entry.start().start().atZone(zone)),
                                entry.end().start(),
                                entry.service(),
                                entry.channel(),
                                entry.language(),
                                entry.place(),
                                of(entry, Role.REQUESTER, RosterEntry.Person::name),
                                of(entry, Role.REQUESTER, RosterEntry.Person::email),
                                of(entry, Role.REQUESTER, RosterEntry.Person::phone),
                                of(entry, Role.PARTNER, RosterEntry.Person::name),
                                of(entry, Role.PARTNER, RosterEntry.Person::email),
                                override(entry))
                        .map(Object::toString)
                        .map(RosterCsv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String of(RosterEntry entry, Role role, Function<RosterEntry.Person, @Nullable String> field) {
        return entry.persons().stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .flatMap(person -> Optional.ofNullable(field.apply(person)))
                .orElse("");
    }

    private static String override(RosterEntry entry) {
        return entry.licenceOverride() == null
                ? ""
                : entry.licenceOverride().reason().name();
    }

    /** Spreadsheets take what begins with one of these for a formula; behind an apostrophe they show it as it is. */
    static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}

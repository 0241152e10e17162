package dev.fifteen.notification.message;

import dev.fifteen.contracts.notification.Dispatch.Role;
import dev.fifteen.platform.icalendar.ContentLines;
import dev.fifteen.platform.icalendar.TimeZoneDefinition;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * The call as an iCalendar object of RFC 5545: asked for by METHOD:REQUEST of RFC 5546 and moved by another, taken back by
 * METHOD:CANCEL, under one UID for ever. Its times are in the recipient's zone, with that zone's rules. The page of the recipient is
 * not in it, for a client's carries their secret, and calendars are shared.
 */
record Invitation(Wording wording, Practice practice, Sender sender, Occasion occasion, Method method) {

    private static final Pattern PAGE = Pattern.compile("https?://[\\w.~:/?#@!$&'()*+,;=%-]+");
    private static final int UNFOLDED = Integer.MAX_VALUE;
    private static final String EVENT = "BEGIN:VEVENT";

    /** What a calendar is asked to do. */
    enum Method {
        REQUEST(ImmutableMethod.REQUEST, ImmutableStatus.VEVENT_CONFIRMED),
        CANCEL(ImmutableMethod.CANCEL, ImmutableStatus.VEVENT_CANCELLED);

        private final net.fortuna.ical4j.model.property.Method name;
        private final Status status;

        Method(net.fortuna.ical4j.model.property.Method name, Status status) {
            this.name = name;
            this.status = status;
        }

        /** Nothing is to be kept free by a question, and nothing taken back that was never asked. */
        static @Nullable Method by(Occasion occasion) {
            return switch (occasion.kind()) {
                case CONFIRMATION, NEW_CONSULTATION, RESCHEDULE -> REQUEST;
                case CANCELLATION -> occasion.invited() ? CANCEL : null;
                case RECEIPT,
                        APPROVAL_REQUEST,
                        APPROVAL_REMINDER,
                        DECLINE,
                        EXPIRY,
                        PARTNER_ACCEPTANCE,
                        PARTNER_WITHDRAWAL,
                        REMINDER,
                        LAST_REMINDER,
                        NEW_LINK,
                        WAITING,
                        OFFER,
                        WAITING_END,
                        RESCHEDULE_DECLINE,
                        WELCOME,
                        ACCOUNT_INVITATION,
                        NEW_PASSWORD,
                        ERASURE -> null;
            };
        }
    }

    String write(Instant now) {
        Optional<String> zone = TimeZoneDefinition.around(occasion.zone(), occasion.start());
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Fifteen//Fifteen 1.0//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method.name);
        calendar.add(event(now, zone.isPresent()));
        try (var out = new StringWriter()) {
            // Not validated: that takes longer than all the rest, and tests do it for every occasion there is.
            new CalendarOutputter(false, UNFOLDED).output(calendar, out);
            return ContentLines.fold(out.toString().replaceFirst(EVENT, zone.orElse("") + EVENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private VEvent event(Instant now, boolean zoned) {
        var event = new VEvent(false);
        event.add(new Uid(occasion.consultationId() + "@" + sender.domain()));
        event.add(new Sequence(method == Method.CANCEL ? occasion.sequence() + 1 : occasion.sequence()));
        event.add(new DtStamp(now));
        event.add(zoned ? new DtStart<>(local(occasion.start())) : new DtStart<>(occasion.start()));
        event.add(zoned ? new DtEnd<>(local(occasion.end())) : new DtEnd<>(occasion.end()));
        event.add(method.status);
        event.add(ImmutableClazz.PRIVATE);
        event.add(organizer());
        event.add(attendee());
        event.add(new Summary(summary()));
        join(event);
        return event;
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(occasion.zone());
    }

    private Organizer organizer() {
        var organizer = new Organizer(mailto(sender.address()));
        organizer.add(new Cn(practice.name()));
        return organizer;
    }

    private Attendee attendee() {
        var attendee = new Attendee(mailto(occasion.recipient()));
        attendee.add(CuType.INDIVIDUAL);
        attendee.add(PartStat.NEEDS_ACTION);
        // Nobody reads an answer: moving and cancelling happen on the recipient's page.
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    private String summary() {
        return occasion.role() == Role.THERAPIST
                ? wording.say("invitation.summary.therapist")
                : wording.say("invitation.summary.client", Map.of("therapist", occasion.therapist()));
    }

    /** The page where they meet; of a telephone call only that it is one, for whoever else sees the calendar. */
    private void join(VEvent event) {
        String room = occasion.room();
        event.add(new Location(room == null ? wording.say(occasion.channel()) : room));
        if (room != null && PAGE.matcher(room).matches()) {
            event.add(new Url(URI.create(room)));
        }
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a mail address", e);
        }
    }
}

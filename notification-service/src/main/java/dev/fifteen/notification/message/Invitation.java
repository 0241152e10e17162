package dev.fifteen.notification.message;

import dev.fifteen.contracts.notification.Dispatch.Role;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Map;
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
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The call as an iCalendar object of RFC 5545, asked for by METHOD:REQUEST of RFC 5546. Its times are in UTC: a zone's rules in the
 * recipient's calendar may be newer than ours. The page of the recipient is not in it, for a client's carries their secret, and
 * calendars are shared.
 */
record Invitation(Wording wording, Practice practice, Sender sender, Occasion occasion) {

    private static final Pattern PAGE = Pattern.compile("https?://[\\w.~:/?#@!$&'()*+,;=%-]+");
    private static final int UNFOLDED = Integer.MAX_VALUE;

    String write(Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Fifteen//Fifteen 1.0//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.REQUEST);
        calendar.add(event(now));
        try (var out = new StringWriter()) {
            new CalendarOutputter(true, UNFOLDED).output(calendar, out);
            return ContentLines.fold(out.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private VEvent event(Instant now) {
        var event = new VEvent(false);
        event.add(new Uid(occasion.consultationId() + "@" + sender.domain()));
        event.add(new Sequence(0));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(occasion.start()));
        event.add(new DtEnd<>(occasion.end()));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableClazz.PRIVATE);
        event.add(organizer());
        event.add(attendee());
        event.add(new Summary(summary()));
        join(event);
        return event;
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

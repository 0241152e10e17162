package dev.fifteen.booking.intake;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.fifteen.booking.directory.Therapist;
import dev.fifteen.booking.directory.Therapists;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns away what could never become a consultation, before anything of it is kept. Whatever changes by the minute – hours, notice,
 * horizon, cap, who was first – is for the calendar to say.
 */
@Component
public class Admission {

    /** Farther than the horizon of any calendar. */
    private static final Duration FARTHEST = Duration.ofDays(402);

    private final Therapists therapists;
    private final Parties parties;
    private final Clock clock;

    Admission(Therapists therapists, Parties parties, Clock clock) {
        this.therapists = therapists;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * What is asked for, in the terms of the house.
     *
     * @throws Problem naming the fields that stand in the way
     */
    public Admitted admit(ConsultationForm form) {
        var faults = new Faults();
        checkTime(form.start(), faults);
        var phone = parties.check(
                form.service(), form.channel(), form.place(), form.zone(), form.person(), form.partner(), faults);
        faults.refuse(BAD_REQUEST, "invalid-request", "Please correct the fields named in errors");

        var therapist = therapists.find(form.therapistId()).filter(found -> !found.retired());
        new Faults()
                .unless(therapist.isPresent(), "therapistId", "takes no consultations")
                .refuse(UNPROCESSABLE_CONTENT, "therapist-unavailable", "This therapist takes no consultations");
        return admit(form, therapist.orElseThrow(), phone.orElse(null));
    }

    private Admitted admit(ConsultationForm form, Therapist therapist, @Nullable String phone) {
        var start = Quarter.startingAt(form.start());
        var offer = therapist.profile();
        new Faults()
                .unless(offer.services().contains(form.service()), "service", "is not offered by this therapist")
                .unless(offer.channels().contains(form.channel()), "channel", "is not offered by this therapist")
                .unless(offer.languages().contains(form.language()), "language", "is not offered by this therapist")
                .refuse(UNPROCESSABLE_CONTENT, "not-offered", "This therapist does not offer that");
        if (form.licenceOverride() == null) {
            requireLicensed(therapist, form.place(), start, "place");
        }
        return new Admitted(therapist, start, form, form.requester(phone), form.secondPerson());
    }

    /**
     * The start that a call is to be moved to.
     *
     * @param overridden whether staff let it take place without a licence
     * @throws Problem naming the field that stands in the way
     */
    public Quarter admitMove(Instant wished, TherapistId therapistId, Place place, boolean overridden) {
        var faults = new Faults();
        checkTime(wished, faults);
        faults.refuse(BAD_REQUEST, "invalid-request", "Please correct the fields named in errors");
        var start = Quarter.startingAt(wished);
        if (!overridden) {
            therapists.find(therapistId).ifPresent(therapist -> requireLicensed(therapist, place, start, "start"));
        }
        return start;
    }

    /**
     * What a partner says for themselves.
     *
     * @throws Problem naming the field that stands in the way
     */
    public Acceptance admit(Acceptance acceptance) {
        new Faults()
                .unless(
                        acceptance.zone() == null || Parties.isKnown(acceptance.zone()),
                        "zone",
                        "must be an IANA time zone")
                .refuse(BAD_REQUEST, "invalid-request", "Please correct the fields named in errors");
        return acceptance;
    }

    private static void requireLicensed(Therapist therapist, Place place, Quarter start, String field) {
        new Faults()
                .unless(therapist.isLicensedIn(place, start), field, "is outside this therapist's licences")
                .refuse(
                        UNPROCESSABLE_CONTENT,
                        "not-licensed",
                        "This therapist may not see clients who are in that place at that time");
    }

    private void checkTime(Instant start, Faults faults) {
        var now = clock.instant();
        faults.unless(start.isAfter(now), "start", "must be in the future")
                .unless(start.isBefore(now.plus(FARTHEST)), "start", "must be within the next 400 days")
                .unless(Quarter.isOnGrid(start), "start", "must be on a quarter of an hour");
    }
}

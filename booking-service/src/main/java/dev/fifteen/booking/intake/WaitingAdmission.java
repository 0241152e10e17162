package dev.fifteen.booking.intake;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.fifteen.booking.client.PersonalData;
import dev.fifteen.booking.directory.Therapist;
import dev.fifteen.booking.directory.Therapists;
import dev.fifteen.booking.intake.WaitingForm.Times;
import dev.fifteen.contracts.availability.HoursRange;
import dev.fifteen.contracts.booking.Wishes;
import dev.fifteen.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Turns away who would wait in vain, before anything of them is kept. */
@Component
public class WaitingAdmission {

    private static final String CORRECT = "Please correct the fields named in errors";

    private final Therapists therapists;
    private final Parties parties;
    private final Clock clock;
    private final Period longest;

    WaitingAdmission(
            Therapists therapists, Parties parties, Clock clock, @Value("${fifteen.waiting.longest}") Period longest) {
        this.therapists = therapists;
        this.parties = parties;
        this.clock = clock;
        this.longest = longest;
    }

    /**
     * What is wished for, in the terms of the house.
     *
     * @throws Problem naming the fields that stand in the way
     */
    public Admitted admit(WaitingForm form) {
        var faults = new Faults();
        var phone = parties.check(
                form.service(), form.channel(), form.place(), form.zone(), form.person(), form.partner(), faults);
        faults.refuse(BAD_REQUEST, "invalid-request", CORRECT);
        var wishes = wishes(form, LocalDate.ofInstant(clock.instant(), form.zone()));
        requireSomebody(form);
        return new Admitted(
                form,
                form.person().inVault(phone.orElse(null), form.language(), form.zone()),
                form.partner() == null ? null : form.partner().inVault(form.language(), form.zone()),
                wishes,
                wishes.latest().plusDays(1).atStartOfDay(form.zone()).toInstant());
    }

    private Wishes wishes(WaitingForm form, LocalDate today) {
        var times = form.wishes() == null ? new Times(null, null, null, null) : form.wishes();
        var end = today.plus(longest);
        var earliest = times.earliest();
        var latest = times.latest() == null ? end : times.latest();
        List<WaitingForm.Hours> hours = times.hours() == null ? List.of() : times.hours();
        var faults = new Faults()
                .unless(!latest.isBefore(today), "wishes.latest", "must not be in the past")
                .unless(!latest.isAfter(end), "wishes.latest", "must be within the next " + longest.getDays() + " days")
                .unless(
                        earliest == null || !earliest.isAfter(latest),
                        "wishes.earliest",
                        "must not be after the latest day");
        IntStream.range(0, hours.size())
                .forEach(i -> faults.unless(
                        hours.get(i).from().compareTo(hours.get(i).to()) < 0,
                        "wishes.hours[" + i + "].to",
                        "must be after from"));
        faults.refuse(BAD_REQUEST, "invalid-request", CORRECT);
        return new Wishes(
                times.days() == null
                        ? List.of()
                        : times.days().stream().sorted().toList(),
                hours.stream()
                        .map(range -> new HoursRange(range.from(), range.to()))
                        .toList(),
                earliest,
                latest);
    }

    private void requireSomebody(WaitingForm form) {
        var practising = therapists.practising();
        new Faults()
                .unless(
                        form.therapistId() == null
                                || practising.stream().anyMatch(one -> one.id().equals(form.therapistId())),
                        "therapistId",
                        "takes no consultations")
                .refuse(UNPROCESSABLE_CONTENT, "therapist-unavailable", "This therapist takes no consultations");
        var asked = practising.stream()
                .filter(one -> form.therapistId() == null || one.id().equals(form.therapistId()))
                .toList();
        new Faults()
                .unless(asked.stream().anyMatch(one -> offers(one, form)), "service", "is not offered like this")
                .refuse(UNPROCESSABLE_CONTENT, "not-offered", "Nobody offers that service in that language and way");
        new Faults()
                .unless(
                        asked.stream()
                                .filter(one -> offers(one, form))
                                .anyMatch(one -> one.isLicensedIn(form.place(), clock.instant())),
                        "place",
                        "is outside the therapists' licences")
                .refuse(UNPROCESSABLE_CONTENT, "not-licensed", "Nobody may see clients who are in that place");
    }

    private static boolean offers(Therapist therapist, WaitingForm form) {
        return therapist.offers(form.service(), form.channel(), form.language());
    }

    /**
     * A wish to wait that makes sense, with the persons in it ready for the vault.
     *
     * @param until when the last day that suits them is over
     */
    public record Admitted(
            WaitingForm form,
            PersonalData requester,
            @Nullable PersonalData partner,
            Wishes wishes,
            Instant until) {}
}

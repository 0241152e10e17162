package dev.fifteen.booking.intake;

import dev.fifteen.booking.directory.Attendance;
import dev.fifteen.booking.directory.Services;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.Place;
import dev.fifteen.platform.mail.MailAddresses;
import dev.fifteen.platform.telephone.PhoneNumbers;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must be right about those who are to come, whatever they ask for. */
@Component
class Parties {

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final Services services;

    Parties(Services services) {
        this.services = services;
    }

    static boolean isKnown(ZoneId zone) {
        return ZONES.contains(zone.getId());
    }

    /** Notes what is wrong; the requester's telephone number in E.164, where there is one. */
    Optional<String> check(
            String service,
            Channel channel,
            Place place,
            ZoneId zone,
            ConsultationForm.Person person,
            ConsultationForm.@Nullable Partner partner,
            Faults faults) {
        var typed = person.phone();
        var phone = Optional.ofNullable(typed).flatMap(number -> PhoneNumbers.read(number, place));
        faults.unless(isKnown(zone), "zone", "must be an IANA time zone");
        checkPartner(service, person, partner, faults);
        faults.unless(typed == null || phone.isPresent(), "person.phone", "must be a telephone number")
                .unless(typed != null || channel != Channel.PHONE, "person.phone", "is needed for a call by telephone");
        return phone;
    }

    private void checkPartner(
            String service, ConsultationForm.Person person, ConsultationForm.@Nullable Partner partner, Faults faults) {
        var attendance = services.attendanceOf(service);
        faults.unless(attendance.isPresent(), "service", "is not one of the practice's services")
                .unless(
                        partner != null
                                || attendance.filter(Attendance.COUPLE::equals).isEmpty(),
                        "partner",
                        "is needed: this service is for two")
                .unless(
                        partner == null
                                || attendance
                                        .filter(Attendance.INDIVIDUAL::equals)
                                        .isEmpty(),
                        "partner",
                        "is not expected: this service is for one")
                .unless(
                        partner == null || !isSame(partner.email(), person.email()),
                        "partner.email",
                        "must not be the address of the person who asks");
    }

    private static boolean isSame(String address, String other) {
        return MailAddresses.normalised(address).equals(MailAddresses.normalised(other));
    }
}

package dev.fifteen.booking.decision;

import static dev.fifteen.booking.decision.Told.ID;
import static dev.fifteen.booking.decision.Told.NINE;
import static dev.fifteen.booking.decision.Told.PLACE;
import static dev.fifteen.booking.decision.Told.TEN;
import static dev.fifteen.booking.decision.Told.THERAPIST;
import static dev.fifteen.booking.decision.Told.awaitsApproval;
import static dev.fifteen.booking.decision.Told.confirmed;
import static dev.fifteen.booking.decision.Told.given;

import dev.fifteen.booking.decision.ConflictingState.AttendanceSettled;
import dev.fifteen.booking.decision.ConflictingState.ConsultationOver;
import dev.fifteen.booking.decision.ConflictingState.NotHeldYet;
import dev.fifteen.booking.decision.ConsultationCommand.RecordAttendance;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.booking.AttendanceRecorded;
import dev.fifteen.contracts.booking.ConsultationExpired;
import dev.fifteen.contracts.booking.RescheduleDeclined;
import dev.fifteen.contracts.booking.RescheduleRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttendanceTest {

    private static final AttendanceRecorded attended = new AttendanceRecorded(ID, THERAPIST, true);
    private static final AttendanceRecorded noShow = new AttendanceRecorded(ID, THERAPIST, false);
    private static final RecordAttendance came = new RecordAttendance(ID, true);
    private static final RecordAttendance didNotCome = new RecordAttendance(ID, false);
    private static final Instant DURING = NINE.start();
    private static final Instant LONG_AFTER = NINE.plus(1).start().plus(Duration.ofDays(7));

    @Test
    void isRecordedOnceTheCallHasBegun() {
        given(confirmed).at(DURING).when(came).then(attended);
        given(confirmed).at(DURING).when(didNotCome).then(noShow);
    }

    @Test
    void isNotRecordedBeforehand() {
        given(confirmed).at(DURING.minusMillis(1)).when(came).thenRefused(NotHeldYet.class);
        given(awaitsApproval).at(DURING).when(came).thenRefused(NotHeldYet.class);
        given(new ConsultationExpired(ID, THERAPIST)).at(DURING).when(came).thenRefused(ConsultationOver.class);
    }

    @Test
    void isRecordedOnce() {
        given(confirmed, attended).at(LONG_AFTER.plusSeconds(1)).when(came).thenSilence();
    }

    @Test
    void canBeCorrectedForAWeek() {
        given(confirmed, attended).at(LONG_AFTER).when(didNotCome).then(noShow);
        given(confirmed, attended).at(LONG_AFTER.plusMillis(1)).when(didNotCome).thenRefused(AttendanceSettled.class);
    }

    @Test
    void endsAWishToBeElsewhere() {
        given(confirmed, new RescheduleRequested(ID, THERAPIST, NINE, TEN, PLACE, Actor.CLIENT))
                .at(DURING)
                .when(came)
                .then(new RescheduleDeclined(ID, THERAPIST, TEN, null, List.of()), attended);
    }
}

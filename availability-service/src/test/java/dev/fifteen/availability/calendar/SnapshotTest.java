package dev.fifteen.availability.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.BlockId;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.HoursOverridden;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotTaken;
import dev.fifteen.contracts.availability.TimeBlocked;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SnapshotTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .build();
    private static final TherapistId SOMEONE = new TherapistId(new UUID(0, 1));
    private static final FeedId FEED = new FeedId(new UUID(0, 2));
    private static final Instant TEN_YEARS_AGO = Instant.parse("2017-01-11T15:00:00Z");

    @Test
    void decidesAsTheCalendarItWasMadeFrom() {
        for (int number = 0; number < 50; number++) {
            var story = new Story(number);
            for (int i = 0; i < 40; i++) {
                story.goOn();
            }
            Calendar calendar = story.calendar();
            Calendar remembered = JSON.readValue(JSON.writeValueAsBytes(calendar), Calendar.class);

            assertThat(remembered.slots()).isEqualTo(calendar.slots());
            assertThat(remembered.blocks()).isEqualTo(calendar.blocks());
            assertThat(remembered.busy()).isEqualTo(calendar.busy());
            assertThat(remembered.hours()).isEqualTo(calendar.hours());
            assertThat(remembered.conflicts(story.now())).isEqualTo(calendar.conflicts(story.now()));
            assertThat(remembered.open(Story.PLACE, story.now()).nearest(Quarter.containing(story.now()), 400))
                    .isEqualTo(calendar.open(Story.PLACE, story.now()).nearest(Quarter.containing(story.now()), 400));
        }
    }

    @Test
    void knowsWhichSlotsWereGivenWithoutALicenceAlsoFromBeforeThereWereAny() {
        var slot = new KeptSlot(
                new ConsultationId(new UUID(0, 3)),
                new Quarter(0),
                new Quarter(1),
                Story.PLACE,
                KeptSlot.Stage.TAKEN,
                LicenceOverride.CLIENT_TRAVELLING);
        var json = JSON.writeValueAsString(slot);
        assertThat(JSON.readValue(json, KeptSlot.class)).isEqualTo(slot);

        var before = json.replaceFirst(",\"licenceOverride\":\"CLIENT_TRAVELLING\"", "");
        assertThat(before).doesNotContain("licenceOverride");
        assertThat(JSON.readValue(before, KeptSlot.class).licenceOverride()).isNull();
    }

    @Test
    void isAsSmallAfterTenYearsAsAfterAFewWeeks() {
        int weeks = sizeAfter(60);
        assertThat(sizeAfter(3650)).isBetween(weeks / 2, weeks + 500);
    }

    private static int sizeAfter(int days) {
        Calendar calendar = Calendar.CLOSED;
        for (int day = 0; day < days; day++) {
            Instant at = TEN_YEARS_AGO.plusSeconds(day * 86_400L);
            Quarter soon = Quarter.containing(at).plus(8);
            var consultation = new ConsultationId(new UUID(1, day));
            calendar = History.after(
                    new SlotHeld(SOMEONE, consultation, soon, soon.plus(1), Story.PLACE, at, null), calendar, at);
            calendar = History.after(new SlotTaken(SOMEONE, consultation, soon, soon.plus(1)), calendar, at);
            calendar = History.after(
                    new TimeBlocked(SOMEONE, new BlockId(new UUID(2, day)), soon, soon.plus(4)), calendar, at);
            calendar = History.after(
                    new HoursOverridden(SOMEONE, LocalDate.ofInstant(at, ZoneOffset.UTC), List.of()), calendar, at);
            calendar = History.after(
                    new BusyTimesChanged(SOMEONE, FEED, List.of(new QuarterRange(soon, soon.plus(2))), List.of()),
                    calendar,
                    at);
        }
        return JSON.writeValueAsBytes(calendar).length;
    }
}

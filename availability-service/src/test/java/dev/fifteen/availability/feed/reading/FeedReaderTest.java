package dev.fifteen.availability.feed.reading;

import static dev.fifteen.availability.feed.reading.Ics.busy;
import static dev.fifteen.availability.feed.reading.Ics.busyOf;
import static dev.fifteen.availability.feed.reading.Ics.calendar;
import static dev.fifteen.availability.feed.reading.Ics.event;
import static dev.fifteen.availability.feed.reading.Ics.read;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.fifteen.availability.feed.icalendar.NotACalendar;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

    private static final String TUESDAY_NINE = "DTSTART;TZID=America/Los_Angeles:20270112T090000";
    private static final String AN_HOUR = "DURATION:PT1H";

    @Nested
    class Times {

        @Test
        void roundsOutwardToQuarters() {
            assertThat(busyOf("DTSTART:20270112T170700Z", "DTEND:20270112T173100Z"))
                    .containsExactly("01-12T17:00/17:45");
        }

        @Test
        void readsUtcAZoneAndFloatingTimes() {
            assertThat(busyOf("DTSTART:20270112T170000Z", AN_HOUR)).containsExactly("01-12T17:00/18:00");
            assertThat(busyOf("DTSTART;TZID=Europe/Paris:20270112T180000", AN_HOUR))
                    .containsExactly("01-12T17:00/18:00");
            assertThat(busyOf("DTSTART:20270112T090000", AN_HOUR)).containsExactly("01-12T17:00/18:00");
        }

        @Test
        void readsWholeDaysInTheTherapistsZone() {
            assertThat(busyOf("DTSTART;VALUE=DATE:20270112")).containsExactly("01-12T08:00/01-13T08:00");
            assertThat(busyOf("DTSTART;VALUE=DATE:20270112", "DTEND;VALUE=DATE:20270114"))
                    .containsExactly("01-12T08:00/01-14T08:00");
            assertThat(busyOf("DTSTART:20270112", "DTEND:20270112")).containsExactly("01-12T08:00/01-13T08:00");
            assertThat(busyOf("DTSTART;VALUE=DATE:20270112", "DURATION:P2D"))
                    .containsExactly("01-12T08:00/01-14T08:00");
        }

        @Test
        void makesAWholeDayAsLongAsItIs() {
            assertThat(busyOf("DTSTART;VALUE=DATE:20270314")).containsExactly("03-14T08:00/03-15T07:00");
        }

        @Test
        void countsDaysOfADurationByTheCalendarAndHoursByTheClock() {
            assertThat(busyOf("DTSTART;TZID=America/Los_Angeles:20270313T120000", "DURATION:P1D"))
                    .containsExactly("03-13T20:00/03-14T19:00");
            assertThat(busyOf("DTSTART;TZID=America/Los_Angeles:20270313T120000", "DURATION:PT24H"))
                    .containsExactly("03-13T20:00/03-14T20:00");
            assertThat(busyOf("DTSTART:20270112T170000Z", "DURATION:P1W")).containsExactly("01-12T17:00/01-19T17:00");
        }

        @Test
        void readsALocalTimeInAGapByTheOffsetBeforeIt() {
            assertThat(busyOf("DTSTART;TZID=America/Los_Angeles:20270314T023000", AN_HOUR))
                    .containsExactly("03-14T10:30/11:30");
        }

        @Test
        void keepsTheLengthOfWhatBeginsInAGap() {
            assertThat(busyOf(
                            "DTSTART;TZID=America/Los_Angeles:20270314T024500",
                            "DTEND;TZID=America/Los_Angeles:20270314T031500"))
                    .containsExactly("03-14T10:45/11:15");
        }

        @Test
        void takesTheFirstOfALocalTimeThatOccursTwice() {
            assertThat(busyOf("DTSTART;TZID=America/Los_Angeles:20271107T013000", AN_HOUR))
                    .containsExactly("11-07T08:30/09:30");
        }

        @Test
        void takesNoTimeForWhatHasNoLength() {
            assertThat(busyOf("DTSTART:20270112T170000Z")).isEmpty();
            assertThat(busyOf("DTSTART:20270112T170000Z", "DTEND:20270112T170000Z"))
                    .isEmpty();
        }

        @Test
        void cutsToTheWindow() {
            Reading reading = read(calendar(event("DTSTART:20200101T000000Z", "DTEND:20990101T000000Z")));
            Window window = Ics.window();
            assertThat(reading.busy().cardinality())
                    .isEqualTo(window.to().index() - window.from().index());
            assertThat(reading.busy().length()).isEqualTo(reading.busy().cardinality());
            assertThat(busyOf("DTSTART:20260101T000000Z", "DTEND:20270101T000000Z"))
                    .isEmpty();
        }
    }

    @Nested
    class WhoIsBusy {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "TRANSP:TRANSPARENT",
                    "STATUS:CANCELLED",
                    "status:cancelled",
                    "X-MICROSOFT-CDO-BUSYSTATUS:FREE"
                })
        void isNobodyInAFreeOrCancelledEvent(String line) {
            Reading reading = read(calendar(event(TUESDAY_NINE, AN_HOUR, line)));
            assertThat(reading.busy().isEmpty()).isTrue();
            assertThat(reading.events()).isZero();
            assertThat(reading.skipped()).isZero();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"TRANSP:OPAQUE", "STATUS:TENTATIVE", "STATUS:CONFIRMED", "X-MICROSOFT-CDO-BUSYSTATUS:OOF"})
        void isTheOwnerInAnyOther(String line) {
            assertThat(busyOf(TUESDAY_NINE, AN_HOUR, line)).containsExactly("01-12T17:00/18:00");
        }

        @Test
        void isNobodyInACalendarThatCancels() {
            assertThat(busy(calendar("METHOD:CANCEL", event(TUESDAY_NINE, AN_HOUR))))
                    .isEmpty();
        }

        @Test
        void readsListsOfBusyTimes() {
            Reading reading = read(calendar(
                    "BEGIN:VFREEBUSY",
                    "FREEBUSY;FBTYPE=BUSY:20270112T170000Z/20270112T180000Z,20270113T170000Z/PT30M",
                    "FREEBUSY;FBTYPE=FREE:20270114T170000Z/PT30M",
                    "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20270115T170000Z/PT30M",
                    "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20270116T170000Z/PT30M",
                    "FREEBUSY;FBTYPE=X-SKIING:20270117T170000Z/PT30M",
                    "FREEBUSY:20270118T170000Z/PT30M",
                    "END:VFREEBUSY"));
            assertThat(busy(reading.busy()))
                    .containsExactly(
                            "01-12T17:00/18:00",
                            "01-13T17:00/17:30",
                            "01-15T17:00/17:30",
                            "01-16T17:00/17:30",
                            "01-17T17:00/17:30",
                            "01-18T17:00/17:30");
            assertThat(reading.events()).isOne();
        }
    }

    @Nested
    class SeriesOfEvents {

        @Test
        void stayAtTheirLocalTime() {
            assertThat(busyOf("DTSTART;TZID=America/Los_Angeles:20270309T090000", AN_HOUR, "RRULE:FREQ=WEEKLY;COUNT=2"))
                    .containsExactly("03-09T17:00/18:00", "03-16T16:00/17:00");
        }

        @ParameterizedTest
        @CsvSource({
            // in the zone of the series, in UTC, as a date, and at the very occurrence
            "20270126T090000",
            "20270126T170000Z",
            "20270126",
            "20270126T170001Z",
            "20270202T165959Z",
        })
        void endAtTheLastDayInAnyForm(String until) {
            assertThat(busyOf(TUESDAY_NINE, AN_HOUR, "RRULE:FREQ=WEEKLY;UNTIL=" + until))
                    .containsExactly("01-12T17:00/18:00", "01-19T17:00/18:00", "01-26T17:00/18:00");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"20270114", "20270114T000000", "20270114T000000Z", "20270114T080000Z", "20270114T235959Z"})
        void ofWholeDaysEndAtTheLastDayInAnyForm(String until) {
            assertThat(busyOf("DTSTART;VALUE=DATE:20270112", "RRULE:FREQ=DAILY;UNTIL=" + until))
                    .containsExactly("01-12T08:00/01-15T08:00");
        }

        @Test
        void countFromTheirBeginningLongAgo() {
            assertThat(busyOf(
                            "DTSTART;TZID=America/Los_Angeles:20070112T090000", AN_HOUR, "RRULE:FREQ=DAILY;COUNT=7307"))
                    .containsExactly(
                            "01-10T17:00/18:00", "01-11T17:00/18:00", "01-12T17:00/18:00", "01-13T17:00/18:00");
        }

        @Test
        void leaveOutWhatIsExcepted() {
            assertThat(busyOf(
                            TUESDAY_NINE,
                            AN_HOUR,
                            "RRULE:FREQ=DAILY;COUNT=7",
                            "EXDATE;TZID=America/Los_Angeles:20270113T090000,20270114T090000",
                            "EXDATE:20270115T170000Z",
                            "EXDATE;VALUE=DATE:20270116",
                            "EXDATE:20270117T090000"))
                    .containsExactly("01-12T17:00/18:00", "01-18T17:00/18:00");
        }

        @Test
        void addDatesAndPeriods() {
            assertThat(busyOf(
                            TUESDAY_NINE,
                            AN_HOUR,
                            "RDATE;TZID=America/Los_Angeles:20270113T100000",
                            "RDATE;VALUE=PERIOD:20270114T170000Z/20270114T190000Z,20270115T170000Z/PT15M"))
                    .containsExactly(
                            "01-12T17:00/18:00", "01-13T18:00/19:00", "01-14T17:00/19:00", "01-15T17:00/17:15");
        }

        @Test
        void keepTheirBeginningThoughTheRuleDoesNotFitIt() {
            assertThat(busyOf(TUESDAY_NINE, AN_HOUR, "RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20270121"))
                    .containsExactly("01-12T17:00/18:00", "01-13T17:00/18:00", "01-20T17:00/18:00");
        }

        @Test
        void mayHaveNoOccurrenceButTheFirst() {
            assertThat(busyOf(TUESDAY_NINE, AN_HOUR, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))
                    .containsExactly("01-12T17:00/18:00");
        }
    }

    @Nested
    class Changes {

        private static final String DAILY = event("UID:a", TUESDAY_NINE, AN_HOUR, "RRULE:FREQ=DAILY;COUNT=4");

        @Test
        void moveOneOccurrence() {
            assertThat(busy(calendar(
                            event(
                                    "UID:a",
                                    "RECURRENCE-ID:20270113T170000Z",
                                    "DTSTART:20270113T200000Z",
                                    "DURATION:PT2H"),
                            DAILY)))
                    .containsExactly(
                            "01-12T17:00/18:00", "01-13T20:00/22:00", "01-14T17:00/18:00", "01-15T17:00/18:00");
        }

        @Test
        void cancelOneOccurrence() {
            assertThat(busy(calendar(
                            DAILY,
                            event(
                                    "UID:a",
                                    "RECURRENCE-ID;TZID=America/Los_Angeles:20270113T090000",
                                    "DTSTART;TZID=America/Los_Angeles:20270113T090000",
                                    AN_HOUR,
                                    "STATUS:CANCELLED"))))
                    .containsExactly("01-12T17:00/18:00", "01-14T17:00/18:00", "01-15T17:00/18:00");
        }

        @Test
        void moveOneOccurrenceNamedByItsDay() {
            assertThat(busy(calendar(
                            DAILY,
                            event("UID:a", "RECURRENCE-ID;VALUE=DATE:20270113", "DTSTART:20270113T200000Z", AN_HOUR))))
                    .containsExactly(
                            "01-12T17:00/18:00", "01-13T20:00/21:00", "01-14T17:00/18:00", "01-15T17:00/18:00");
        }

        @Test
        void moveThisAndFuture() {
            assertThat(busy(calendar(
                            DAILY,
                            event(
                                    "UID:a",
                                    "RECURRENCE-ID;RANGE=THISANDFUTURE:20270114T170000Z",
                                    "DTSTART:20270114T180000Z",
                                    "DURATION:PT30M"))))
                    .containsExactly(
                            "01-12T17:00/18:00", "01-13T17:00/18:00", "01-14T18:00/18:30", "01-15T18:00/18:30");
        }

        @Test
        void keepTheMovedTimeThroughAChangeOfClocks() {
            assertThat(busy(calendar(
                            event(
                                    "UID:a",
                                    "DTSTART;TZID=America/Los_Angeles:20270302T090000",
                                    AN_HOUR,
                                    "RRULE:FREQ=WEEKLY;COUNT=3"),
                            event(
                                    "UID:a",
                                    "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/Los_Angeles:20270309T090000",
                                    "DTSTART;TZID=America/Los_Angeles:20270309T110000",
                                    AN_HOUR))))
                    .containsExactly("03-02T17:00/18:00", "03-09T19:00/20:00", "03-16T18:00/19:00");
        }

        @Test
        void cancelThisAndFuture() {
            assertThat(busy(calendar(
                            DAILY,
                            event(
                                    "UID:a",
                                    "RECURRENCE-ID;RANGE=THISANDFUTURE:20270114T170000Z",
                                    "DTSTART:20270114T170000Z",
                                    "STATUS:CANCELLED"))))
                    .containsExactly("01-12T17:00/18:00", "01-13T17:00/18:00");
        }

        @Test
        void ofOneOccurrenceStandAmongThoseOfAllThatFollow() {
            assertThat(busy(calendar(
                            DAILY,
                            event("UID:a", "RECURRENCE-ID:20270115T170000Z", "DTSTART:20270115T220000Z", AN_HOUR),
                            event(
                                    "UID:a",
                                    "RECURRENCE-ID;RANGE=THISANDFUTURE:20270114T170000Z",
                                    "DTSTART:20270114T180000Z",
                                    AN_HOUR))))
                    .containsExactly(
                            "01-12T17:00/18:00", "01-13T17:00/18:00", "01-14T18:00/19:00", "01-15T22:00/23:00");
        }

        @Test
        void applyInTheOrderOfTheirSequence() {
            String later =
                    event("UID:a", "SEQUENCE:2", "RECURRENCE-ID:20270113T170000Z", "DTSTART:20270113T200000Z", AN_HOUR);
            String earlier =
                    event("UID:a", "SEQUENCE:1", "RECURRENCE-ID:20270113T170000Z", "DTSTART:20270113T220000Z", AN_HOUR);
            assertThat(busy(calendar(DAILY, later, earlier)))
                    .isEqualTo(busy(calendar(earlier, DAILY, later)))
                    .contains("01-13T20:00/21:00")
                    .doesNotContain("01-13T22:00/23:00");
        }

        @Test
        void ofALaterSequenceReplaceTheWholeSeries() {
            assertThat(busy(calendar(
                            event("UID:a", "SEQUENCE:3", "DTSTART:20270112T200000Z", AN_HOUR),
                            event("UID:a", "SEQUENCE:2", "DTSTART:20270112T170000Z", AN_HOUR))))
                    .containsExactly("01-12T20:00/21:00");
        }

        @Test
        void standAloneWhereTheirSeriesIsNotThere() {
            assertThat(busyOf("UID:a", "RECURRENCE-ID:20270113T170000Z", "DTSTART:20270113T200000Z", AN_HOUR))
                    .containsExactly("01-13T20:00/21:00");
        }

        @Test
        void makeNoEventTransparentForTheOthers() {
            assertThat(busy(calendar(
                            event("UID:a", TUESDAY_NINE, AN_HOUR, "RRULE:FREQ=DAILY;COUNT=4", "TRANSP:TRANSPARENT"),
                            event("UID:a", "RECURRENCE-ID:20270113T170000Z", "DTSTART:20270113T170000Z", AN_HOUR))))
                    .containsExactly("01-13T17:00/18:00");
        }
    }

    @Nested
    class ZonesOfCalendars {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "America/New_York",
                    "US/Eastern",
                    "america/new_york",
                    "/mozilla.org/20050126_1/America/New_York",
                    "/freeassociation.sourceforge.net/Tzfile/America/New_York",
                    "Eastern Standard Time",
                    "\"(UTC-05:00) Eastern Time (US & Canada)\"",
                    "(UTC-05:00) Eastern Time (US & Canada)",
                    "Eastern Time (US & Canada)",
                    "Eastern Time",
                    "GMT -0500 (Standard) / GMT -0400 (Daylight)",
                    "\"(GMT-05.00) New York / Toronto\"",
                })
        void areKnownByManyNames(String name) {
            Reading reading = read(calendar(event("DTSTART;TZID=" + name + ":20270712T130000", AN_HOUR)));
            assertThat(busy(reading.busy())).containsExactly("07-12T17:00/18:00");
            assertThat(reading.faults()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "W. Europe Standard Time | 07-12T11:00/12:00",
                    "Israel Standard Time | 07-12T10:00/11:00",
                    "India Standard Time | 07-12T07:30/08:30",
                    "(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna | 07-12T11:00/12:00",
                    "(UTC+02:00) Jerusalem | 07-12T10:00/11:00",
                    "Central European Time | 07-12T11:00/12:00",
                    "GMT+0530 | 07-12T07:30/08:30",
                    "UTC | 07-12T13:00/14:00",
                    "Etc/GMT+5 | 07-12T18:00/19:00",
                })
        void areKnownAroundTheWorld(String name, String expected) {
            assertThat(busyOf("DTSTART;TZID=\"" + name + "\":20270712T130000", AN_HOUR))
                    .containsExactly(expected);
        }

        @Test
        void areReadAsTheTherapistsWhereTheNameMeansNothing() {
            Reading reading = read(calendar(event("DTSTART;TZID=Middle Earth:20270712T130000", AN_HOUR)));
            assertThat(busy(reading.busy())).containsExactly("07-12T20:00/21:00");
            assertThat(reading.skipped()).isZero();
            assertThat(reading.faults())
                    .extracting(Fault::problem)
                    .containsExactly("Its time zone is not known: read in the therapist's");
        }

        @Test
        void mayBeDefinedByTheCalendarInSeveralEras() {
            String zone = """
                    BEGIN:VTIMEZONE
                    TZID:Customized Time Zone
                    BEGIN:STANDARD
                    DTSTART:16010101T000000
                    TZOFFSETFROM:-0400
                    TZOFFSETTO:-0500
                    RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU;UNTIL=20270601T000000Z
                    END:STANDARD
                    BEGIN:DAYLIGHT
                    DTSTART:16010101T020000
                    TZOFFSETFROM:-0500
                    TZOFFSETTO:-0400
                    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;UNTIL=20270601T000000Z
                    END:DAYLIGHT
                    BEGIN:STANDARD
                    DTSTART:20270901T000000
                    RDATE:20270901T000000
                    TZOFFSETFROM:-0400
                    TZOFFSETTO:-0330
                    END:STANDARD
                    END:VTIMEZONE""";
            String start = "DTSTART;TZID=Customized Time Zone:2027";
            assertThat(busy(calendar(
                            zone,
                            event("UID:1", start + "0112T120000", AN_HOUR),
                            event("UID:2", start + "0712T120000", AN_HOUR),
                            event("UID:3", start + "1212T120000", AN_HOUR))))
                    .containsExactly("01-12T17:00/18:00", "07-12T16:00/17:00", "12-12T15:30/16:30");
        }

        @Test
        void thatAreDefinedBadlyAreReadByTheirName() {
            String zone = "BEGIN:VTIMEZONE\nTZID:Eastern Standard Time\nEND:VTIMEZONE";
            Reading reading =
                    read(calendar(zone, event("DTSTART;TZID=Eastern Standard Time:20270712T130000", AN_HOUR)));
            assertThat(busy(reading.busy())).containsExactly("07-12T17:00/18:00");
            assertThat(reading.faults()).hasSize(1);
        }
    }

    @Nested
    class BadEvents {

        private static final String GOOD = event("UID:good", TUESDAY_NINE, AN_HOUR);

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "DURATION:PT1H",
                    "DTSTART:20270230T090000",
                    "DTSTART:yesterday",
                    "DTSTART:20270112T250000Z",
                    "DTSTART:20270112T090000Z\nDTEND:20270111T090000Z",
                    "DTSTART:20270112T090000Z\nDURATION:-PT1H",
                    "DTSTART:20270112T090000Z\nDURATION:1 hour",
                    "DTSTART:20270112T090000Z\nDURATION:PT1H\nRRULE:FREQ=SOMETIMES",
                    "DTSTART:20270112T090000Z\nDURATION:PT1H\nRRULE:",
                    "DTSTART:20270112T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;INTERVAL=0",
                    "DTSTART:20270112T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=-1",
                    "DTSTART:20270112T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=never",
                    "DTSTART:20270112T090000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=XX",
                    "DTSTART:20270112T090000Z\nDURATION:PT1H\nRRULE:FREQ=SECONDLY",
                    "DTSTART:20270112T090000Z\nDURATION:PT1H\nRRULE:FREQ=SECONDLY;COUNT=999999999",
                    "DTSTART:20270112T090000Z\nDURATION:PT1H\nEXDATE:soon",
                    "DTSTART:20270112T090000Z\nDURATION:PT1H\nRDATE:20270113T090000Z/",
                    "DTSTART:20270112T090000Z\nBEGIN:VALARM",
                })
        void costOnlyThemselves(String bad) {
            Reading reading = assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> read(calendar("BEGIN:VEVENT", "UID:bad", bad, "END:VEVENT", GOOD)));
            if (bad.endsWith("VALARM")) {
                assertThat(reading.events()).isOne();
                return;
            }
            assertThat(reading.skipped()).isOne();
            assertThat(reading.events()).isOne();
            assertThat(reading.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.line()).isEqualTo(4);
                assertThat(fault.problem()).startsWith("Left out: ");
            });
        }

        @Test
        void thatLoseTheirEndCostOnlyThemselves() {
            Reading reading = read(calendar("BEGIN:VEVENT", TUESDAY_NINE, AN_HOUR, GOOD));
            assertThat(reading.events()).isOne();
            assertThat(reading.skipped()).isOne();
        }

        @Test
        void areAllCountedAndTheFirstOnesShown() {
            String[] bad = new String[100];
            java.util.Arrays.fill(bad, event("DTSTART:soon"));
            Reading reading = read(calendar(bad));
            assertThat(reading.skipped()).isEqualTo(100);
            assertThat(reading.faults()).hasSize(20);
        }

        @Test
        void areNotWhatStandsBetweenTheLines() {
            Reading reading =
                    read(calendar(event(TUESDAY_NINE, "DESCRIPTION:first", "second: not folded", "third", AN_HOUR)));
            assertThat(reading.events()).isOne();
            assertThat(reading.skipped()).isZero();
        }
    }

    @Nested
    class Files {

        private static final String PLAIN = calendar(event(TUESDAY_NINE, AN_HOUR));

        @Test
        void mayHaveAnyLineEndAndMark() {
            byte[] plain = PLAIN.getBytes(UTF_8);
            assertThat(read(PLAIN.replace("\r\n", "\n")).events()).isOne();
            assertThat(read(PLAIN.replace("\r\n", "\r")).events()).isOne();
            assertThat(read("\uFEFF" + PLAIN).events()).isOne();
            assertThat(read(PLAIN.getBytes(UTF_16)).events()).isOne();
            assertThat(read("\r\n\r\n" + PLAIN.strip()).events()).isOne();
            assertThat(read(plain).events()).isOne();
        }

        @Test
        void mayBeFoldedAnywhere() {
            String folded = PLAIN.replace("DTSTART;TZ", "DTSTART;T\r\n Z").replace("0900", "0\r\n\t900");
            assertThat(busy(folded)).containsExactly("01-12T17:00/18:00");
        }

        @Test
        void mayBeFoldedWithinACharacter() {
            byte[] text = PLAIN.replace("BEGIN:VEVENT", "BEGIN:VEVENT\r\nUID:é").getBytes(UTF_8);
            int at = new String(text, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("UID:") + 5;
            var folded = new java.io.ByteArrayOutputStream();
            folded.write(text, 0, at);
            folded.writeBytes("\r\n ".getBytes(UTF_8));
            folded.write(text, at, text.length - at);
            assertThat(read(folded.toByteArray()).events()).isOne();
        }

        @Test
        void mayHaveSeveralCalendars() {
            assertThat(busy(PLAIN + calendar(event("DTSTART:20270113T170000Z", AN_HOUR))))
                    .containsExactly("01-12T17:00/18:00", "01-13T17:00/18:00");
        }

        @Test
        void mayHaveNothingInThem() {
            assertThat(busy(calendar())).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "  \r\n",
                    "<!DOCTYPE html><html><body>Sign in</body></html>",
                    "{\"error\":\"gone\"}",
                    "BEGIN:VCARD\r\nEND:VCARD\r\n",
                    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270112T090000Z\r\n",
                    "BEGIN:VCALENDAR\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
                })
        void thatAreNoCalendarsAreNotRead(String text) {
            assertThatExceptionOfType(NotACalendar.class).isThrownBy(() -> read(text));
        }

        @Test
        void withTooManyEntriesAreNotRead() {
            assertThatExceptionOfType(NotACalendar.class)
                    .isThrownBy(() -> read(calendar("BEGIN:VEVENT\r\nEND:VEVENT\r\n".repeat(50_001))));
        }

        @Test
        void withTooManyOccurrencesAreNotRead() {
            String greedy = event(TUESDAY_NINE, AN_HOUR, "RRULE:FREQ=MINUTELY") + "\r\n";
            assertThatExceptionOfType(NotACalendar.class)
                    .isThrownBy(() -> read(calendar(greedy.repeat(10))))
                    .withMessageContaining("too often");
        }

        @Test
        void mayHaveEndlessLines() {
            String attachment = "ATTACH;ENCODING=BASE64:" + "A".repeat(2_000_000);
            assertThat(read(calendar(event(attachment, TUESDAY_NINE, AN_HOUR))).events())
                    .isOne();
        }
    }
}

package dev.fifteen.availability.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** The examples of RFC 5545, section 3.8.5.3: the first occurrences after the first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19970902T090000 | FREQ=DAILY;COUNT=10 | 0903 0904 0905 0906 0907 0908 0909 0910 0911",
                "19970902T090000 | FREQ=DAILY;UNTIL=19970905T000000Z | 0903 0904",
                "19970902T090000 | FREQ=DAILY;INTERVAL=2 | 0904 0906 0908",
                "19970902T090000 | FREQ=DAILY;INTERVAL=10;COUNT=5 | 0912 0922 1002 1012",
                "19980101T090000 | FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1 | 0102 0103 0104",
                "19970902T090000 | FREQ=WEEKLY;COUNT=4 | 0909 0916 0923",
                "19970902T090000 | FREQ=WEEKLY;INTERVAL=2;WKST=SU | 0916 0930 1014 1028 1111",
                "19970902T090000 | FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH | 0904 0909 0911 0916 0918 0923 0925 0930 1002",
                "19970901T090000 | FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR | 0903 0905 0915 0917 0919 0929",
                "19970902T090000 | FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH | 0904 0916 0918 0930 1002 1014 1016",
                "19970905T090000 | FREQ=MONTHLY;COUNT=5;BYDAY=1FR | 1003 1107 1205 0102",
                "19970905T090000 | FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR | 1003 1107 1205",
                "19970907T090000 | FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU | 0928 1102 1130 0104 0125 0301 0329 0503 0531",
                "19970922T090000 | FREQ=MONTHLY;COUNT=6;BYDAY=-2MO | 1020 1117 1222 0119 0216",
                "19970928T090000 | FREQ=MONTHLY;BYMONTHDAY=-3 | 1029 1128 1229 0129 0226",
                "19970902T090000 | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15 | 0915 1002 1015 1102 1115 1202 1215 0102 0115",
                "19970930T090000 | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1 | 1001 1031 1101 1130 1201 1231 0101 0131 0201",
                "19970910T090000 | FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 0911 0912 0913 0914 0915 0310 0311 0312 0313",
                "19970902T090000 | FREQ=MONTHLY;INTERVAL=2;BYDAY=TU | 0909 0916 0923 0930 1104 1111 1118 1125 0106",
                "19970610T090000 | FREQ=YEARLY;COUNT=10;BYMONTH=6,7 | 0710 0610 0710 0610 0710 0610 0710 0610 0710",
                "19970310T090000 | FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3 | 0110 0210 0310 0110 0210 0310 0110 0210 0310",
                "19970101T090000 | FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200 | 0410 0719 0101 0409 0718 0101 0410 0719 0101",
                "19970519T090000 | FREQ=YEARLY;BYDAY=20MO | 0518 0517",
                "19970512T090000 | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO | 0511 0517",
                "19970313T090000 | FREQ=YEARLY;BYMONTH=3;BYDAY=TH | 0320 0327 0305 0312 0319 0326 0304",
                "19970605T090000 | FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8 | 0612 0619 0626 0703 0710 0717 0724 0731",
                "19980213T090000 | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | 0313 1113 0813 1013",
                "19970913T090000 | FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13 | 1011 1108 1213 0110 0207 0307",
                "19961105T090000 | FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 1107 1102",
                "19970904T090000 | FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 1007 1106",
                "19970929T090000 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2 | 1030 1127 1230 0129 0226 0330",
                "19970805T090000 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 0810 0819 0824",
                "19970805T090000 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 0817 0819 0831",
                "20070115T090000 | FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5 | 0130 0215 0315 0330",
                "19970902T090000 | FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z | 0902T12",
                "19970902T090000 | FREQ=MINUTELY;INTERVAL=15;COUNT=6 | 0902T0915 0902T0930 0902T0945 0902T10 0902T1015",
                "19970902T090000 | FREQ=MINUTELY;INTERVAL=90;COUNT=4 | 0902T1030 0902T12 0902T1330",
                "19970902T090000 | FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,40 | 0902T0940 0902T10 0902T1040 0903T09 0903T0940",
                "19970902T090000 | FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10 | 0902T0920 0902T0940 0902T10 0902T1020 0902T1040 0903T09",
            })
    void knowsTheExamplesOfTheRfc(String start, String rule, String expected) {
        var first = LocalDateTime.parse(start, DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
        String[] later = expected.strip().split(" ");
        List<LocalDateTime> found =
                occurrences(rule, first, first, rule.contains("MINUTELY") ? first.plusDays(3) : first.plusYears(50));
        assertThat(found.getFirst()).isEqualTo(first);
        assertThat(found.stream()
                        .skip(1)
                        .limit(later.length)
                        .map(time -> shortly(time, rule.matches(".*(HOURLY|MINUTELY|BYHOUR).*"))))
                .containsExactly(later);
        if (rule.contains("COUNT") && later.length < 9) {
            assertThat(found).hasSize(later.length + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=HOURLY;BYMONTH=12;BYDAY=SA;BYHOUR=3, 2027-12-04T03:00",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29, 2028-02-29T00:00",
        "FREQ=MINUTELY;BYHOUR=9;BYYEARDAY=-1, 2027-12-31T09:00",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=12, 2027-12-31T00:00",
    })
    void findsWhatIsRare(String rule, String first) {
        assertThat(occurrences(
                        rule,
                        LocalDateTime.parse("2005-01-01T00:00"),
                        LocalDateTime.parse("2027-01-12T00:00"),
                        LocalDateTime.parse("2028-03-01T00:00")))
                .startsWith(LocalDateTime.parse(first));
    }

    @Test
    void countsWhatALimitLeaves() {
        assertThat(occurrences(
                        "FREQ=HOURLY;BYHOUR=9;BYMONTH=1;COUNT=33",
                        LocalDateTime.parse("2026-01-01T09:00"),
                        LocalDateTime.MIN,
                        LocalDateTime.MAX))
                .hasSize(33)
                .endsWith(LocalDateTime.parse("2027-01-02T09:00"));
    }

    /** Rules of every shape, compared with a reading that looks at each day for itself. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithAPlainReading(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            var first =
                    LocalDateTime.of(2020 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28), 9, 0);
            String rule = PlainRule.random(random, first);
            var from = LocalDateTime.parse("2027-01-01T00:00");
            var to = LocalDateTime.parse("2028-02-10T00:00");
            assertThat(occurrences(rule, first, from, to))
                    .as("%s from %s", rule, first)
                    .isEqualTo(new PlainRule(rule, first).occurrences(from, to));
        }
    }

    private static List<LocalDateTime> occurrences(
            String rule, LocalDateTime first, LocalDateTime from, LocalDateTime to) {
        var budget = new Budget(10_000_000);
        budget.nextSeries();
        List<LocalDateTime> found = new ArrayList<>();
        ZoneId zone = rule.contains("Z") ? NEW_YORK : ZoneOffset.UTC;
        Recurrence.of(rule).forEach(new Moment(first, zone.getRules(), false), from, to, budget, found::add);
        return found.stream().filter(time -> !time.isBefore(from)).toList();
    }

    private static String shortly(LocalDateTime time, boolean withTime) {
        String day = "%02d%02d".formatted(time.getMonthValue(), time.getDayOfMonth());
        String minutes = time.getMinute() == 0 ? "" : "%02d".formatted(time.getMinute());
        return withTime ? day + "T%02d".formatted(time.getHour()) + minutes : day;
    }
}

package dev.fifteen.contracts.availability;

/**
 * How a therapist wishes to be booked. All minutes are whole quarters but the notice.
 *
 * @param lengthMinutes how long a consultation is: 15, 30, 45 or 60
 * @param startEveryMinutes distance between starts, counted from the beginning of each range of hours
 * @param noticeMinutes real minutes between now and the earliest start
 * @param horizonDays how many of the therapist's calendar days after today are open
 * @param dailyCap consultations in one of the therapist's local days, held ones included
 * @param approvalHours how long the therapist has to answer under {@link Policy#APPROVAL}
 */
public record CalendarRules(
        int lengthMinutes,
        int startEveryMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        int noticeMinutes,
        int horizonDays,
        int dailyCap,
        Policy policy,
        int approvalHours) {

    /** What a new calendar begins with. */
    public static final CalendarRules DEFAULT = new CalendarRules(15, 15, 0, 0, 120, 60, 4, Policy.INSTANT, 24);

    /** Who confirms a consultation. */
    public enum Policy {
        /** The calendar: a slot that can be held is confirmed. */
        INSTANT,
        /** The therapist, within {@link CalendarRules#approvalHours}. */
        APPROVAL
    }
}

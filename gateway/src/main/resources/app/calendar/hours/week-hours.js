import { locale } from "../../shared/i18n.js";

/** Weekly hours as the API has them, one list, and as the page has them, a list for each day. Plain functions, no page. */

export const DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

// 4 January 2027 is a Monday.
export const dayName = (day) =>
  new Intl.DateTimeFormat(locale(), { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2027, 0, 4 + DAYS.indexOf(day)));

export const byDay = (hours) =>
  Object.fromEntries(
    DAYS.map((day) => [day, hours.filter((range) => range.day === day).map(({ from, to }) => ({ from, to }))]),
  );

export const asList = (week) => DAYS.flatMap((day) => week[day].map((range) => ({ day, ...range })));

/** The faults of one day, counted from its own first range. */
export function faultsOf(day, week, faults) {
  const before = DAYS.slice(0, DAYS.indexOf(day)).reduce((count, earlier) => count + week[earlier].length, 0);
  return Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [field.replace(/\[(\d+)]/, (_, index) => `[${index - before}]`), fault]),
  );
}

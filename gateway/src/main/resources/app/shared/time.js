import { locale } from "./i18n.js";

/** Instants in words. Every function takes an RFC 3339 instant and an IANA zone. */

export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every zone the browser knows, and `kept` even if it does not. */
export function zones(...kept) {
  return [...new Set([...kept, ...Intl.supportedValuesOf("timeZone")])].filter(Boolean).sort();
}

/** `America/New_York` as a person would write it. */
export const zoneName = (zone) => zone.replaceAll("_", " ").replace(/^.*?\//, (area) => `${area.slice(0, -1)} – `);

/** `Monday 11 January` */
export const day = (instant, zone) => format(instant, zone, { weekday: "long", day: "numeric", month: "long" });

export const dayWithYear = (instant, zone) =>
  format(instant, zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

export const time = (instant, zone) => format(instant, zone, { hour: "numeric", minute: "2-digit" });

export const timeRange = (start, end, zone) =>
  formatter(locale(), { timeZone: zone, hour: "numeric", minute: "2-digit" }).formatRange(new Date(start), new Date(end));

export const dayAndTime = (instant, zone) =>
  format(instant, zone, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  });

/** `Monday`, of `MONDAY` */
export const weekday = (name) =>
  // 1 January 2024 was one.
  format(`2024-01-0${1 + WEEK.indexOf(name)}T12:00:00Z`, "UTC", { weekday: "long" });

const WEEK = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/** `GMT−7` */
export const offset = (instant, zone) =>
  formatter(locale(), { timeZone: zone, timeZoneName: "shortOffset" })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === "timeZoneName")
    // A hyphen would let a line end before the hours.
    .value.replace("-", "−");

/** `2027-01-11`, as the API takes dates. */
export const isoDate = (instant, zone) =>
  formatter("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(instant));

export const minutesBetween = (start, end) => Math.round((new Date(end) - new Date(start)) / 60000);

/**
 * Openings by day: `[{date, label, openings: [{…, label, twin}]}]`. On the night that clocks go back one time of day comes
 * twice; `twin` then carries the offset that tells the two apart.
 */
export function byDay(openings, zone) {
  const days = new Map();
  for (const opening of openings) {
    const date = isoDate(opening.start, zone);
    if (!days.has(date)) days.set(date, { date, label: day(opening.start, zone), openings: [] });
    days.get(date).openings.push({ ...opening, label: time(opening.start, zone) });
  }
  for (const { openings: ofDay } of days.values()) {
    for (const opening of ofDay) {
      const ambiguous = ofDay.some(({ label, start }) => label === opening.label && start !== opening.start);
      opening.twin = ambiguous ? offset(opening.start, zone) : "";
    }
  }
  return [...days.values()];
}

function format(instant, zone, options) {
  return formatter(locale(), { timeZone: zone, ...options }).format(new Date(instant));
}

const formatters = new Map();

// Making a format costs far more than using one, and a week has hundreds of times.
function formatter(tag, options) {
  const key = JSON.stringify([tag, options]);
  if (!formatters.has(key)) formatters.set(key, new Intl.DateTimeFormat(tag, options));
  return formatters.get(key);
}

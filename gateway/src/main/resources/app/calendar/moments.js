import { dayAndTime, isoDate, offset, time, timeRange } from "../shared/time.js";

/** Days and quarters of an hour in the therapist's zone. Dates are ISO 8601, instants RFC 3339. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const QUARTER = 15 * MINUTE;

// Clocks go back by half an hour, an hour or two, depending on where.
const TWICE = [30 * MINUTE, HOUR, 2 * HOUR];

const instant = (millis) => new Date(millis).toISOString().replace(".000Z", "Z");

/** A date some days on: plain counting, no zone. */
export function plusDays(date, days) {
  const [year, month, day] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** All quarters of a date, and the end of its last one: 97 instants, more or fewer where the clocks change. */
export function quartersOf(date, zone) {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const quarters = [];
  for (let at = midnight - 15 * HOUR; at < midnight + 39 * HOUR; at += QUARTER) {
    if (isoDate(at, zone) === date) quarters.push(at);
  }
  return quarters.length ? [...quarters, quarters.at(-1) + QUARTER].map(instant) : [];
}

/** The date that an instant ends: midnight is the end of the day before. */
export const dateEndedBy = (end, zone) => isoDate(Date.parse(end) - 1, zone);

export const plusMinutes = (start, minutes) => instant(Date.parse(start) + minutes * MINUTE);

/** A time of day; with its offset where the clocks go back and it comes twice. */
export function clock(at, zone) {
  const said = time(at, zone);
  return isTwice(at, zone, said) ? `${said} (${offset(at, zone)})` : said;
}

/** `9:00 – 9:15 AM`, or each by itself where one of them comes twice or is midnight. */
export function span(from, to, zone) {
  const twice = [from, to].some((at) => isTwice(at, zone, time(at, zone)));
  return twice || isoDate(from, zone) !== isoDate(to, zone) ? `${clock(from, zone)} – ${clock(to, zone)}` : timeRange(from, to, zone);
}

/** `Mon, Jan 11, 9:00 AM`, told apart from its twin. */
export function moment(at, zone) {
  const said = dayAndTime(at, zone);
  return isTwice(at, zone, time(at, zone)) ? `${said} (${offset(at, zone)})` : said;
}

/** The time of day as rules have it, such as `09:00`. */
export const wallTime = (at, zone) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(new Date(at));

/** `09:00` or `24:00` in the reader's way of writing. */
export const timeOfDay = (wall) => time(`1970-01-01T${wall === "24:00" ? "00:00" : wall}:00Z`, "UTC");

function isTwice(at, zone, said) {
  const millis = Date.parse(at);
  return [...TWICE, ...TWICE.map((by) => -by)].some(
    (by) => time(millis + by, zone) === said && isoDate(millis + by, zone) === isoDate(millis, zone),
  );
}

import { isoDate } from "../../shared/time.js";
import { plusDays, quartersOf } from "../moments.js";

/** A calendar and an agenda as days to be drawn. Plain functions, no page. */

const STANDING = ["REQUESTED", "AWAITING_APPROVAL", "CONFIRMED", "ATTENDED", "NO_SHOW"];

/**
 * The days of a calendar's answer: `[{date, start, end, length, hours, override, entries}]`. An entry has `kind` (`block`, `busy` or
 * `call`), `from` and `to`. What is in several days is cut at each midnight,
 * and `whole` in each.
 */
export function daysOf(view, agenda = []) {
  const entries = entriesOf(view, agenda);
  const days = [];
  for (let date = view.from; date <= view.to; date = plusDays(date, 1)) {
    const quarters = quartersOf(date, view.zone);
    const day = { start: quarters[0], end: quarters.at(-1) };
    // A zone that moves over the date line skips a date.
    if (!day.start) continue;
    days.push({
      date,
      ...day,
      hours: within(view.hours, day),
      override: view.overrides.find((override) => override.date === date),
      entries: within(entries, day),
    });
  }
  return days;
}

/** How many quarters of an hour lie between. */
export const quartersBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / 900_000;

/** Whether a call has begun, as far as this machine's clock goes; the server decides. */
export function hasBegun(start, today, zone) {
  const date = isoDate(start, zone);
  return date < today || (date === today && (isoDate(Date.now(), zone) !== today || Date.parse(start) <= Date.now()));
}

function entriesOf({ blocks, busy, holds, reservations, consultations }, agenda) {
  const known = new Map(agenda.map((call) => [call.id, call]));
  const slots = [
    ...holds.map((slot) => ({ ...slot, status: "AWAITING_APPROVAL" })),
    ...reservations.map((slot) => ({ ...slot, status: "RESERVED" })),
    ...consultations.map((slot) => ({ ...slot, status: "CONFIRMED" })),
  ].filter((slot) => isStill(slot, known.get(slot.id)));
  const drawn = new Set(slots.map(({ id }) => id));
  const past = agenda.filter(({ id, status }) => !drawn.has(id) && STANDING.includes(status));
  return [
    ...blocks.map((block) => ({ kind: "block", ...block })),
    ...busy.map((time) => ({ kind: "busy", ...time })),
    ...slots.map((slot) => callEntry(slot, known.get(slot.id))),
    ...past.map((call) => callEntry(call, call)),
  ].sort((one, other) => one.from.localeCompare(other.from) || one.kind.localeCompare(other.kind));
}

// The agenda hears of a move or a cancellation first, the calendar a moment later.
const isStill = ({ start }, call) => !call || (STANDING.includes(call.status) && [call.start, call.wish].includes(start));

// While a call is moved it has two slots; the agenda knows only the one it stands in.
function callEntry({ id, start, end, status, conflicts = [] }, call) {
  const standing = call?.start === start ? call.status : status;
  return { kind: "call", id, from: start, to: end, status: standing, conflicts, call };
}

function within(ranges, day) {
  return ranges
    .filter(({ from, to }) => from < day.end && to > day.start)
    .map((range) => ({
      ...range,
      whole: range,
      from: range.from < day.start ? day.start : range.from,
      to: range.to > day.end ? day.end : range.to,
    }));
}

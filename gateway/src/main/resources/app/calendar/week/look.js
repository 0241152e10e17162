import { plusDays } from "../moments.js";
import { hasBegun } from "./week.js";

const WEEK = 7;
const AHEAD = 62;
const SHOWN = 200;

// Attendance can be said for a week after the call, and is asked for no longer.
const ASKED_FOR = -7;

/**
 * All that a week's page shows. The server's clock says what today is. Without booking the calendar still stands, and `agenda` is
 * missing.
 *
 * @param from first day, or nothing for today
 */
export async function looked(desk, from) {
  const soon = await desk.calendar();
  const { from: today, zone } = soon;
  const first = from ?? today;
  const last = plusDays(first, WEEK - 1);
  const [view, ahead, agenda, requests, past] = await Promise.all([
    first === today ? soon : desk.calendar(first, last),
    desk.calendar(today, plusDays(today, AHEAD - 1)),
    calls(desk, { from: first, to: last }),
    calls(desk, { status: "AWAITING_APPROVAL" }),
    calls(desk, { status: "CONFIRMED", from: plusDays(today, ASKED_FOR), to: today }),
  ]);
  return {
    view,
    today,
    agenda,
    requests: requests ?? [],
    conflicts: ahead.consultations.filter(({ conflicts }) => conflicts.length),
    unanswered: (past ?? []).filter(({ start }) => hasBegun(start, today, zone)),
  };
}

async function calls(desk, query) {
  try {
    return (await desk.agenda({ ...query, limit: SHOWN })).items;
  } catch (problem) {
    if (problem.passing || problem.status >= 500) return undefined;
    throw problem;
  }
}

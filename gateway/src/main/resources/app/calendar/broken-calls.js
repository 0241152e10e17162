import { plusDays } from "./moments.js";

const DAYS_AT_ONCE = 62;
const LONGEST_HORIZON = 400;

/** When the calls are that a change broke, soonest first: `{zone, calls: [{id, start}]}`. */
export async function brokenCalls(desk, ids) {
  const missing = new Set(ids);
  const calls = [];
  let { from, zone } = await desk.calendar();
  const last = plusDays(from, LONGEST_HORIZON);
  while (missing.size && from <= last) {
    const { holds, consultations } = await desk.calendar(from, plusDays(from, DAYS_AT_ONCE - 1));
    for (const call of [...holds, ...consultations]) if (missing.delete(call.id)) calls.push(call);
    from = plusDays(from, DAYS_AT_ONCE);
  }
  return { zone, calls: calls.sort((one, other) => one.start.localeCompare(other.start)) };
}

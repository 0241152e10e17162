import { t } from "../../shared/i18n.js";

/** Ranges of hours, local and without a date: `[{from: "09:00", to: "12:00"}]`. Plain functions, no page. */

/** What is wrong, by the API's names of fields. Ranges may touch; those of one day must not overlap. */
export function faultsIn(ranges) {
  const faults = {};
  ranges.forEach((range, index) => {
    if (range.to <= range.from) faults[`hours[${index}].to`] = t("calendar.fault.reversed");
    else if (ranges.slice(0, index).some((earlier) => overlap(range, earlier))) {
      faults[`hours[${index}]`] = t("calendar.fault.overlap");
    }
  });
  return faults;
}

/** A range to begin with: after the last one, or a morning. */
export function nextRange(ranges) {
  const last = ranges.at(-1);
  if (!last || last.to >= "23:00") return { from: "09:00", to: "12:00" };
  const hour = Number(last.to.slice(0, 2)) + 1;
  const rest = last.to.slice(2);
  return { from: last.to, to: hour === 24 ? "24:00" : `${String(hour).padStart(2, "0")}${rest}` };
}

const overlap = (one, other) => one.day === other.day && one.from < other.to && other.from < one.to;

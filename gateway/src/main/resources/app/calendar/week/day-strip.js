import { svg } from "lit";
import { quartersBetween } from "./week.js";

/** A day drawn to scale, for eyes alone: hours as ground, what is in them on top. As wide as the day is long. */
export const dayStrip = ({ start, end, hours, entries }) => svg`
  <svg class="strip" viewBox="0 0 ${quartersBetween(start, end)} 6" preserveAspectRatio="none" aria-hidden="true">
    ${hours.map((range) => bar("open", start, range))}
    ${entries.map((entry) => bar(entry.kind, start, entry))}
  </svg>
`;

const bar = (kind, start, { from, to }) => svg`
  <rect class=${kind} x=${quartersBetween(start, from)} width=${quartersBetween(from, to)} height="6" />
`;

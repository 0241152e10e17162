import { locale } from "../shared/i18n.js";

// One spelling in every language: it is read beside logs.
const EXACT = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  fractionalSecondDigits: 3,
});

/** `16:50:58.479`, in the reader's own zone. */
export const exact = (instant) => EXACT.format(new Date(instant));

export const date = (instant) =>
  new Intl.DateTimeFormat(locale(), { day: "numeric", month: "short", year: "numeric" }).format(new Date(instant));

/** `200,000` */
export const amount = (number) => new Intl.NumberFormat(locale()).format(number);

/** `240 ms`, `1.5 s` or `3 min` */
export function span(millis) {
  const [value, unit] =
    Math.abs(millis) < 1000
      ? [millis, "millisecond"]
      : Math.abs(millis) < 120_000
        ? [millis / 1000, "second"]
        : [millis / 60_000, "minute"];
  return new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 }).format(value);
}

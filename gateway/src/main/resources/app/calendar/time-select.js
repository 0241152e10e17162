import { html } from "lit";
import { t } from "../shared/i18n.js";
import { timeOfDay } from "./moments.js";

/** Choices of a time, so that none can be typed that is off the grid. */

const two = (number) => String(number).padStart(2, "0");
const QUARTERS = Array.from({ length: 97 }, (_, index) => `${two(Math.floor(index / 4))}:${two((index % 4) * 15)}`);

/** Local times of any day: what may begin a range of hours, and what may end one. */
export const STARTS = QUARTERS.slice(0, -1);
export const ENDS = QUARTERS.slice(1);

/** `24:00` as the end of the day. */
export const wallWords = (wall) => (wall === "24:00" ? t("calendar.endOfDay", { time: timeOfDay(wall) }) : timeOfDay(wall));

/**
 * @param options.values what may be chosen
 * @param options.words how to write one of them
 * @param options.onChange called with what was chosen
 */
export const timeSelect = ({ id, label, values, words, value, fault, hidden = false, onChange }) => html`
  <div class="field">
    <label class=${hidden ? "visually-hidden" : "label"} for=${id}>${label}</label>
    <select
      id=${id}
      aria-invalid=${fault ? "true" : "false"}
      aria-describedby="${id}-fault"
      @change=${({ target }) => onChange(target.value)}
    >
      ${values.map((one) => html`<option value=${one} .selected=${one === value}>${words(one)}</option>`)}
    </select>
    <span class="fault" id="${id}-fault">${fault ?? ""}</span>
  </div>
`;

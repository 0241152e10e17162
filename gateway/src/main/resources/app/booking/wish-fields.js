import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { weekday } from "../shared/time.js";

const DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/** Parts of a day, as hours of the client's own clock. */
const PARTS = {
  morning: { from: "06:00", to: "12:00" },
  afternoon: { from: "12:00", to: "17:00" },
  evening: { from: "17:00", to: "22:00" },
};

/** What was chosen here, as the API takes it. */
export const wishes = ({ days = [], parts = [] }) => ({ days, hours: parts.map((part) => PARTS[part]) });

/** Which days and times of day would suit. None is any. */
class WishFields extends FifteenElement {
  static properties = { details: { attribute: false } };

  render() {
    return html`
      <div class="stack loose">
        ${this.#chips("days", DAYS, weekday)}
        ${this.#chips("parts", Object.keys(PARTS), (part) => t(`wish.${part}`))}
      </div>
    `;
  }

  #chips(name, values, label) {
    const chosen = this.details[name] ?? [];
    return html`
      <fieldset>
        <legend>${t(`wish.${name}`)} <span class="hint">(${t("wish.any")})</span></legend>
        <div class="chips">
          ${values.map(
            (value) => html`
              <label class="choice">
                <input type="checkbox" name=${name} value=${value} .checked=${chosen.includes(value)} />
                ${label(value)}
              </label>
            `,
          )}
        </div>
      </fieldset>
    `;
  }
}

customElements.define("wish-fields", WishFields);

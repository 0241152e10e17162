import { html } from "lit";
import { FifteenElement } from "../../shared/element.js";
import { t } from "../../shared/i18n.js";
import { dateField } from "../date-field.js";
import { plusDays } from "../moments.js";

const WEEK = 7;

/** Goes from week to week, or to a date. Tells `date-chosen` with the first day to show. */
class WeekBar extends FifteenElement {
  static properties = { from: {}, today: {} };

  render() {
    return html`
      <div class="row end" role="group" aria-label=${t("calendar.week")}>
        ${this.#button("calendar.earlier", plusDays(this.from, -WEEK))} ${this.#button("calendar.today", this.today)}
        ${this.#button("calendar.later", plusDays(this.from, WEEK))}
        ${dateField({
          id: "week-from",
          label: t("calendar.goTo"),
          value: this.from,
          onChange: (date) => this.tell("date-chosen", date),
        })}
      </div>
    `;
  }

  #button(words, date) {
    return html`<button type="button" class="button" @click=${() => this.tell("date-chosen", date)}>${t(words)}</button>`;
  }
}

customElements.define("week-bar", WeekBar);

import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { dayAndTime } from "../shared/time.js";

/** A slot is gone: the open times nearest to it, right where one is. Tells `time-chosen`. */
class NearestTimes extends FifteenElement {
  static properties = { nearest: { attribute: false }, opening: { attribute: false }, zone: {} };

  render() {
    return html`
      <section class="card" tabindex="-1" data-nearest aria-label=${t("problem.slot-unavailable")}>
        <p class="fault">${t("problem.slot-unavailable")}</p>
        <p>${t(this.nearest.length ? "problem.nearest" : "problem.nearestNone")}</p>
        <ul class="times named">
          ${this.nearest.map((one) => this.#opening(one)).map(
            (opening) => html`<li>
              <button type="button" class="time" @click=${() => this.tell("time-chosen", opening)}>
                ${dayAndTime(opening.start, this.zone)}
              </button>
            </li>`,
          )}
        </ul>
      </section>
    `;
  }

  // As long as the one that is gone, and the same therapist's where no other is named.
  #opening(one) {
    const { therapistId, start, end } = this.opening;
    const found = typeof one === "string" ? { start: one } : one;
    const length = end ? new Date(end) - new Date(start) : 0;
    return { therapistId, ...(length && { end: new Date(+new Date(found.start) + length).toISOString() }), ...found };
  }
}

customElements.define("nearest-times", NearestTimes);

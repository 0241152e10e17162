import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { byDay, day } from "../shared/time.js";

const DAYS_AT_ONCE = 5;

/**
 * Openings under the day they fall on, a few days at a time. Tells `time-chosen` with the opening.
 *
 * `names` says whose an opening is, by therapist; empty where that is known.
 */
class OpeningList extends FifteenElement {
  static properties = {
    openings: { attribute: false },
    zone: {},
    names: { attribute: false },
    shown: { state: true },
  };

  willUpdate(changed) {
    if (changed.has("openings")) this.shown = DAYS_AT_ONCE;
  }

  render() {
    const days = byDay(this.openings, this.zone);
    return html`
      <div class="stack loose">
        ${days.slice(0, this.shown).map((one) => this.#day(one))}
        ${days.length > this.shown
          ? html`<p>
              <button type="button" class="button" @click=${this.#more}>${t("times.more")}</button>
            </p>`
          : ""}
      </div>
    `;
  }

  #day({ date, label, openings }) {
    const named = Object.keys(this.names).length > 0;
    return html`
      <section class="day" aria-labelledby="day-${date}">
        <h2 id="day-${date}" tabindex="-1">${label}</h2>
        <ul class="times ${named ? "named" : ""}">
          ${openings.map((opening) => html`<li>${this.#time(opening)}</li>`)}
        </ul>
      </section>
    `;
  }

  // Heard out of its place in the list, a time needs its day.
  #time(opening) {
    const { label, twin, start } = opening;
    const name = this.names[opening.therapistId];
    return html`
      <button type="button" class="time" @click=${() => this.#choose(opening)}>
        <span>${label}</span>
        ${twin ? html`<small dir="ltr">${twin}</small>` : ""} ${name ? html`<small><bdi>${name}</bdi></small>` : ""}
        <span class="visually-hidden">, ${day(start, this.zone)}</span>
      </button>
    `;
  }

  #choose({ therapistId, start, end }) {
    this.tell("time-chosen", { therapistId, start, end });
  }

  #more() {
    const next = byDay(this.openings, this.zone)[this.shown];
    this.shown += DAYS_AT_ONCE;
    this.focusOn(`#day-${next.date}`);
  }
}

customElements.define("opening-list", OpeningList);

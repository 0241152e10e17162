import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { nameOf } from "./event-types.js";
import { date, exact } from "./moments.js";

const SAID_ELSEWHERE = ["consultationId"];

/** Events, newest first. Tells `consultation-chosen` with an id. */
class EventTable extends FifteenElement {
  static properties = { entries: { attribute: false } };

  render() {
    if (this.entries.length === 0) return html`<p class="card soft">${t("journal.empty")}</p>`;
    return html`
      <div class="scroll" role="region" aria-label=${t("journal.events")} tabindex="0">
        <table class="log">
          <thead>
            <tr>
              ${["time", "type", "consultation", "what"].map((key) => html`<th scope="col">${t(`journal.${key}`)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.entries.map((entry) => this.#row(entry))}
          </tbody>
        </table>
      </div>
    `;
  }

  #row(entry) {
    return html`
      <tr class=${entry.fresh ? "fresh" : ""}>
        <td class="nowrap">
          <time datetime=${entry.time}>${exact(entry.time)}<br /><span class="soft small">${date(entry.time)}</span></time>
        </td>
        <td><strong>${nameOf(entry.type)}</strong><br /><span class="soft small">${entry.service}</span></td>
        <td class="nowrap">${entry.consultationId ? this.#consultation(entry.consultationId) : ""}</td>
        <td class="mono said" dir="ltr">${this.#payload(entry.data)}</td>
      </tr>
    `;
  }

  // A UUIDv7 begins with its time, so its end is what tells two of one minute apart.
  #consultation(id) {
    return html`<button
      type="button"
      class="linkish mono"
      dir="ltr"
      title=${id}
      @click=${() => this.tell("consultation-chosen", id)}
    >
      <span class="visually-hidden">${t("way.heading")}: </span>…${id.slice(-8)}
    </button>`;
  }

  #payload(data) {
    return Object.entries(data ?? {})
      .filter(([key]) => !SAID_ELSEWHERE.includes(key))
      .map(([key, value]) => `${key}: ${typeof value === "object" ? JSON.stringify(value) : value}`)
      .join(" · ");
  }
}

customElements.define("event-table", EventTable);

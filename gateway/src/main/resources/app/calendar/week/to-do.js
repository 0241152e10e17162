import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { FifteenElement } from "../../shared/element.js";
import { t } from "../../shared/i18n.js";
import { isoDate } from "../../shared/time.js";
import { moment } from "../moments.js";
import "./call-entry.js";
import "./request-card.js";

/**
 * What waits for the therapist: requests, calls that something stands against, calls of which nobody has said whether they took place.
 * Tells `date-chosen` with the day of a call.
 */
class ToDo extends FifteenElement {
  static properties = {
    desk: { attribute: false },
    requests: { attribute: false },
    conflicts: { attribute: false },
    unanswered: { attribute: false },
    zone: {},
    today: {},
    found: { attribute: false },
  };

  render() {
    return html`
      ${this.#section("requests", this.requests, (call) => this.#request(call))}
      ${this.#section("conflicts", this.conflicts, (slot) => this.#conflict(slot))}
      ${this.#section("unanswered", this.unanswered, (call) => this.#past(call))}
    `;
  }

  #section(name, items, draw) {
    return items.length
      ? html`<section class="stack" aria-labelledby=${name}>
          <h2 id=${name} tabindex="-1">${t(`calendar.${name}`, { count: items.length })}</h2>
          <ul class="cards">
            ${repeat(items, ({ id }) => id, (item) => html`<li>${draw(item)}</li>`)}
          </ul>
        </section>`
      : "";
  }

  #request(call) {
    return html`<request-card .desk=${this.desk} .call=${call} .zone=${this.zone} .found=${this.found}></request-card>`;
  }

  #conflict({ start, conflicts }) {
    return html`<div class="card">
      <p>
        <button type="button" class="linkish" @click=${() => this.tell("date-chosen", isoDate(start, this.zone))}>
          ${moment(start, this.zone)}
        </button>
      </p>
      ${conflicts.map((reason) => html`<p class="fault">${t(`calendar.conflict.${reason}`)}</p>`)}
    </div>`;
  }

  #past(call) {
    const { id, start, end, status } = call;
    const entry = { kind: "call", id, from: start, to: end, status, conflicts: [], call };
    return html`<call-entry
      .desk=${this.desk}
      .entry=${entry}
      .zone=${this.zone}
      .today=${this.today}
      .found=${this.found}
      .dated=${true}
    ></call-entry>`;
  }
}

customElements.define("to-do", ToDo);

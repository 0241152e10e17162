import { html } from "lit";
import { t } from "../../shared/i18n.js";
import { zoneName, zones } from "../../shared/time.js";
import { SavingElement } from "../saving-element.js";
import { faultWords } from "../words.js";
import "./range-list.js";
import { faultsIn } from "./ranges.js";
import { asList, byDay, dayName, DAYS, faultsOf } from "./week-hours.js";

/** The hours of every week, and the zone they are local to. */
class HoursForm extends SavingElement {
  static properties = { hours: { attribute: false }, zone: { state: true }, week: { state: true } };

  willUpdate(changed) {
    if (!changed.has("hours")) return;
    this.zone = this.hours.zone;
    this.week = byDay(this.hours.hours);
    this.faults = {};
  }

  render() {
    return html`
      <form class="card" novalidate aria-labelledby="weekly-hours" @submit=${this.#send}>
        <h2 id="weekly-hours">${t("calendar.weeklyHours")}</h2>
        <p class="hint">${t("calendar.weeklyHint")}</p>
        ${this.#zone()}
        <div class="week-hours">
          ${DAYS.map(
            (day) => html`<range-list
              .name=${day.toLowerCase()}
              .label=${dayName(day)}
              .ranges=${this.week[day]}
              .faults=${faultsOf(day, this.week, this.faults)}
              @ranges-changed=${({ detail }) => this.#change(day, detail)}
            ></range-list>`,
          )}
        </div>
        ${this.alert()}
        <p class="row">${this.submitButton(t("calendar.saveHours"))}</p>
      </form>
    `;
  }

  #zone() {
    return html`<div class="field">
      <label class="label" for="hours-zone">${t("calendar.zone")}</label>
      <span class="hint" id="hours-zone-hint">${t("calendar.zoneHint")}</span>
      <select
        id="hours-zone"
        aria-describedby="hours-zone-hint hours-zone-fault"
        aria-invalid=${this.faults.zone ? "true" : "false"}
        @change=${({ target }) => (this.zone = target.value)}
      >
        ${zones(this.zone).map((zone) => html`<option value=${zone} .selected=${zone === this.zone}>${zoneName(zone)}</option>`)}
      </select>
      <span class="fault" id="hours-zone-fault">${faultWords(this.faults.zone)}</span>
    </div>`;
  }

  // What was wrong is counted by place, and places have moved.
  #change(day, ranges) {
    this.week = { ...this.week, [day]: ranges };
    this.faults = {};
  }

  async #send(event) {
    event.preventDefault();
    const hours = asList(this.week);
    this.faults = faultsIn(hours);
    if (Object.keys(this.faults).length) return this.focusOn("[aria-invalid=true]");
    const answer = await this.act(() => this.desk.setHours({ zone: this.zone, hours }));
    return answer && this.done(t("calendar.hoursDone"), answer);
  }
}

customElements.define("hours-form", HoursForm);

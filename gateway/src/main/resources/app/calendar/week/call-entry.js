import { html } from "lit";
import { t } from "../../shared/i18n.js";
import { moment, span } from "../moments.js";
import { SavingElement } from "../saving-element.js";
import { persons, whatFor, whoComes } from "./call-words.js";
import { hasBegun } from "./week.js";

const ATTENDANCE = { ATTENDED: true, NO_SHOW: false };
const HELD = ["AWAITING_APPROVAL", "RESERVED"];
const ANSWERED = [...Object.keys(ATTENDANCE), "CONFIRMED"];

/**
 * One call: who comes, what stands against it, and afterwards whether it took place. `dated` where no day is around it.
 * Tells `change-wanted` with `{change, entry}`, where `change` is `move`, `letStand` or `cancel`.
 */
class CallEntry extends SavingElement {
  static properties = {
    entry: { attribute: false },
    zone: {},
    today: {},
    found: { attribute: false },
    dated: { type: Boolean },
  };

  render() {
    const { from, to, status, call } = this.entry;
    const conflicts = this.#conflicts();
    return html`
      <div class="entry call ${HELD.includes(status) ? "held" : ""} ${conflicts.length ? "conflict" : ""}">
        <p class="when">${this.dated ? moment(from, this.zone) : span(from, to, this.zone)}</p>
        <p><bdi>${whoComes(call)}</bdi></p>
        <p class="small">${t(`calendar.status.${status}`)}</p>
        ${conflicts.map((reason) => html`<p class="fault">${t(`calendar.conflict.${reason}`)}</p>`)}
        ${call?.licenceOverride ? this.#override(call.licenceOverride) : ""}
        ${call?.wish ? html`<p class="small">${t("calendar.moving", { time: moment(call.wish, this.zone) })}</p>` : ""}
        ${call
          ? html`<details>
              <summary>${t("calendar.details")}</summary>
              <p class="small">${whatFor(this.found, call)}</p>
              ${persons(call)}
            </details>`
          : ""}
        ${this.#choices()} ${this.alert()}
      </div>
    `;
  }

  // The calendar hears of an override a moment after staff have said it.
  #conflicts() {
    const { conflicts, call } = this.entry;
    return call?.licenceOverride ? conflicts.filter((reason) => reason !== "NOT_LICENSED") : conflicts;
  }

  #override({ reason, note }) {
    return html`<p class="small">${t("calendar.overridden", { reason: t(`calendar.override.${reason}`) })}</p>
      ${note ? html`<p class="prose small" dir="auto">${note}</p>` : ""}`;
  }

  #choices() {
    const { from, status } = this.entry;
    if (!ANSWERED.includes(status)) return "";
    return hasBegun(from, this.today, this.zone) ? this.#attendance() : this.#changes();
  }

  #changes() {
    const unlicensed = this.desk?.staffed && this.#conflicts().includes("NOT_LICENSED");
    return html`<div class="row tight">
      ${["move", ...(unlicensed ? ["letStand"] : []), "cancel"].map(
        (change) => html`<button
          type="button"
          class="linkish"
          @click=${() => this.tell("change-wanted", { change, entry: this.entry })}
        >
          ${t(`calendar.${change}`)}<span class="visually-hidden">, ${moment(this.entry.from, this.zone)}</span>
        </button>`,
      )}
    </div>`;
  }

  #attendance() {
    return html`<div class="row tight" role="group" aria-label=${t("calendar.attendance")}>
      ${Object.keys(ATTENDANCE).map(
        (outcome) => html`<button
          type="button"
          class="button small-button"
          aria-pressed=${outcome === this.entry.status}
          @click=${() => this.#record(outcome)}
        >
          ${t(`calendar.attendance.${outcome}`)}
        </button>`,
      )}
    </div>`;
  }

  async #record(outcome) {
    const answer = await this.act(() => this.desk.recordAttendance(this.entry.id, ATTENDANCE[outcome]));
    if (answer) this.done(t("calendar.attendance.done", { time: moment(this.entry.from, this.zone) }), answer);
  }
}

customElements.define("call-entry", CallEntry);

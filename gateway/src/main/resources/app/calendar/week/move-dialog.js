import { html } from "lit";
import { t } from "../../shared/i18n.js";
import { zoneName } from "../../shared/time.js";
import { DialogElement } from "../dialog-element.js";
import { moment } from "../moments.js";
import { timeSelect } from "../time-select.js";
import { faultWords } from "../words.js";
import { whoComes } from "./call-words.js";
import "./licence-override.js";

const DAYS = 31;

/** Moves a call to another time that is open. It stays where it is until the calendar keeps the new one. */
class MoveDialog extends DialogElement {
  static properties = {
    entry: { attribute: false },
    zone: {},
    starts: { state: true },
    chosen: { state: true },
    override: { state: true },
  };

  firstUpdated() {
    super.firstUpdated();
    this.#look();
  }

  // The search goes by licences, which do not count for a call that has been overridden.
  #look() {
    const { place, licenceOverride } = this.entry.call ?? {};
    this.act(async () => {
      const { openings } = await this.desk.openings({
        place: this.override || licenceOverride ? undefined : place,
        days: DAYS,
        zone: this.zone,
      });
      this.starts = openings.map(({ start }) => start);
      this.chosen = this.starts[0];
    });
  }

  render() {
    const { from, call } = this.entry;
    return this.dialog(
      t("calendar.moveHeading"),
      html`
        <p><strong>${moment(from, this.zone)}</strong> · <bdi>${whoComes(call)}</bdi></p>
        <p class="hint">${t("calendar.timesIn", { zone: zoneName(this.zone) })}</p>
        ${this.starts && this.desk.staffed
          ? html`<licence-override
              .reason=${this.override}
              .faults=${this.faults}
              @overridden=${({ detail }) => this.#overridden(detail)}
            ></licence-override>`
          : ""}
        ${this.starts ? this.#choice() : html`<p class="waiting" role="status">${t("times.loading")}</p>`}
      `,
      this.#send,
    );
  }

  #overridden(reason) {
    this.override = reason;
    this.#look();
  }

  #choice() {
    if (this.starts.length === 0) return html`<p role="status">${t("calendar.noOpenings")}</p>`;
    return html`
      ${timeSelect({
        id: "move-to",
        label: t("calendar.moveTo"),
        values: this.starts,
        words: (start) => moment(start, this.zone),
        value: this.chosen,
        fault: faultWords(this.faults.start),
        onChange: (start) => (this.chosen = start),
      })}
      <p class="row">${this.submitButton(t("calendar.moveYes"))}</p>
    `;
  }

  async #send(event) {
    event.preventDefault();
    if (!this.chosen) return;
    const note = new FormData(event.target).get("note")?.trim();
    const wish = {
      start: this.chosen,
      ...(this.override ? { licenceOverride: { reason: this.override, ...(note ? { note } : {}) } } : {}),
    };
    const answer = await this.act(() => this.desk.move(this.entry.id, wish));
    if (!answer) return;
    this.close();
    const words = answer.start === this.chosen ? "calendar.moved" : "calendar.moving";
    this.done(t(words, { time: moment(this.chosen, this.zone) }));
  }
}

customElements.define("move-dialog", MoveDialog);

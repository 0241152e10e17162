import { html } from "lit";
import { t } from "../../shared/i18n.js";
import { dayWithYear } from "../../shared/time.js";
import { DialogElement } from "../dialog-element.js";
import { faultsIn } from "../hours/ranges.js";
import { wallTime } from "../moments.js";
import "../hours/range-list.js";

/** Gives one date hours of its own, a day off, or its usual hours back. */
class DayDialog extends DialogElement {
  static properties = { day: { attribute: false }, zone: {}, ranges: { state: true }, wrong: { state: true } };

  willUpdate() {
    this.ranges ??= this.day.override?.hours ?? this.day.hours.map((range) => this.#local(range));
  }

  render() {
    const date = dayWithYear(this.day.start, this.zone);
    return this.dialog(
      t("calendar.dayHeading", { date }),
      html`
        <p class="hint">${t("calendar.dayHint")}</p>
        <range-list
          .name=${"day"}
          .label=${t("calendar.hoursOfDay")}
          .ranges=${this.ranges}
          .faults=${this.wrong ?? this.faults}
          @ranges-changed=${({ detail }) => {
            this.ranges = detail;
            this.wrong = undefined;
          }}
        ></range-list>
        <p class="row">
          ${this.submitButton(t(this.ranges.length ? "calendar.saveDay" : "calendar.saveDayOff"))}
          ${this.ranges.length
            ? html`<button type="button" class="button" @click=${() => this.#set([])}>${t("calendar.saveDayOff")}</button>`
            : ""}
          ${this.day.override
            ? html`<button type="button" class="button" @click=${this.#usual}>${t("calendar.usualDay")}</button>`
            : ""}
          <button type="button" class="button" @click=${this.#block}>
            ${t("calendar.blockInstead")}
          </button>
        </p>
      `,
      this.#send,
    );
  }

  async #send(event) {
    event.preventDefault();
    const wrong = faultsIn(this.ranges);
    this.wrong = Object.keys(wrong).length ? wrong : undefined;
    if (this.wrong) return this.focusOn("[aria-invalid=true]");
    return this.#set(this.ranges);
  }

  async #set(ranges) {
    const words = ranges.length ? "calendar.dayDone" : "calendar.dayOffDone";
    this.#finish(words, await this.act(() => this.desk.setDay(this.day.date, ranges)));
  }

  async #usual() {
    this.#finish("calendar.usualDone", await this.act(() => this.desk.usualDay(this.day.date)));
  }

  #block() {
    this.tell("change-wanted", { change: "block", date: this.day.date });
  }

  #local({ from, to }) {
    return { from: wallTime(from, this.zone), to: to === this.day.end ? "24:00" : wallTime(to, this.zone) };
  }

  #finish(words, answer) {
    if (!answer) return;
    this.close();
    this.done(t(words, { date: dayWithYear(this.day.start, this.zone) }), answer);
  }
}

customElements.define("day-dialog", DayDialog);

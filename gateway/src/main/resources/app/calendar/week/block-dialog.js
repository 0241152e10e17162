import { html } from "lit";
import { t } from "../../shared/i18n.js";
import { isoDate, time, zoneName } from "../../shared/time.js";
import { dateField } from "../date-field.js";
import { DialogElement } from "../dialog-element.js";
import { clock, dateEndedBy, moment, plusMinutes, quartersOf, wallTime } from "../moments.js";
import { timeSelect } from "../time-select.js";
import { faultWords } from "../words.js";
import { quartersBetween } from "./week.js";
import "../../shared/text-field.js";

const NOON = 12 * 4;

/** Blocks a time: on one day, or over many. What ends it moves along with what begins it. */
class BlockDialog extends DialogElement {
  static properties = { date: {}, today: {}, zone: {}, from: { state: true }, to: { state: true } };

  willUpdate() {
    if (this.from) return;
    this.from = this.#firstWish();
    this.to = plusMinutes(this.from, 60);
  }

  render() {
    const { from, to, zone, faults } = this;
    const [firstDay, lastDay] = [isoDate(from, zone), dateEndedBy(to, zone)];
    const words = (at) => clock(at, zone);
    return this.dialog(
      t("calendar.block"),
      html`
        <p class="hint">${t("calendar.timesIn", { zone: zoneName(zone) })}</p>
        <div class="pair">
          ${dateField({
            id: "block-from-day",
            label: t("calendar.fromDay"),
            value: firstDay,
            min: this.today,
            onChange: (date) => this.#begin(this.#sameTime(quartersOf(date, zone).slice(0, -1), from)),
          })}
          ${timeSelect({
            id: "block-from",
            label: t("calendar.fromTime"),
            values: quartersOf(firstDay, zone).slice(0, -1),
            words,
            value: from,
            fault: faultWords(faults.from),
            onChange: (chosen) => this.#begin(chosen),
          })}
          ${dateField({
            id: "block-to-day",
            label: t("calendar.toDay"),
            value: lastDay,
            min: firstDay,
            onChange: (date) => (this.to = this.#sameTime(quartersOf(date, zone).slice(1), to)),
          })}
          ${timeSelect({
            id: "block-to",
            label: t("calendar.toTime"),
            values: quartersOf(lastDay, zone).slice(1),
            words,
            value: to,
            fault: to <= from ? t("calendar.fault.reversed") : faultWords(faults.to),
            onChange: (chosen) => (this.to = chosen),
          })}
        </div>
        <text-field
          .name=${"note"}
          .label=${t("calendar.note")}
          .value=${""}
          .fault=${faultWords(faults.note)}
          .options=${{ type: "long", optional: true, max: 500, hint: t("calendar.noteHint") }}
        ></text-field>
        <p class="row">${this.submitButton(t("calendar.block"))}</p>
      `,
      this.#send,
    );
  }

  // The next full hour of today; noon of another day.
  #firstWish() {
    const quarters = quartersOf(this.date, this.zone).slice(0, -1);
    const noon = quarters[NOON] ?? quarters[0];
    if (isoDate(Date.now(), this.zone) !== this.date) return noon;
    return quarters.find((at) => Date.parse(at) > Date.now() && wallTime(at, this.zone).endsWith(":00")) ?? quarters.at(-1);
  }

  #begin(from) {
    this.to = plusMinutes(from, quartersBetween(this.from, this.to) * 15);
    this.from = from;
  }

  #sameTime(quarters, at) {
    return quarters.find((one) => time(one, this.zone) === time(at, this.zone)) ?? quarters.at(-1);
  }

  async #send(event) {
    event.preventDefault();
    if (this.to <= this.from) return this.focusOn("[aria-invalid=true]");
    const note = new FormData(event.target).get("note").trim();
    const { from, to } = this;
    const answer = await this.act(() => this.desk.block({ from, to, ...(note && { note }) }));
    if (!answer) return undefined;
    this.close();
    return this.done(t("calendar.blockDone", { from: moment(from, this.zone), to: moment(to, this.zone) }), answer);
  }
}

customElements.define("block-dialog", BlockDialog);

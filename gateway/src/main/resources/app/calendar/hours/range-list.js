import { html } from "lit";
import { FifteenElement } from "../../shared/element.js";
import { t } from "../../shared/i18n.js";
import { timeOfDay } from "../moments.js";
import { ENDS, STARTS, timeSelect, wallWords } from "../time-select.js";
import { nextRange } from "./ranges.js";

/** The hours of one day, as many ranges as it takes. `faults` are those of `hours[0]…`. Tells `ranges-changed` with all of them. */
class RangeList extends FifteenElement {
  static properties = { name: {}, label: {}, ranges: { attribute: false }, faults: { attribute: false } };

  render() {
    return html`
      <fieldset class="ranges">
        <legend class="label">${this.label}</legend>
        ${this.ranges.length
          ? this.ranges.map((range, index) => this.#range(range, index))
          : html`<p class="soft">${t("calendar.closed")}</p>`}
        <p>
          <button type="button" class="button small-button" data-add @click=${this.#add}>
            ${t("calendar.addRange")}<span class="visually-hidden">, ${this.label}</span>
          </button>
        </p>
      </fieldset>
    `;
  }

  #range({ from, to }, index) {
    const id = `${this.name}-${index}`;
    return html`
      <div class="range-row">
        ${this.#time(`${id}-from`, "from", STARTS, index, this.faults[`hours[${index}]`] ?? this.faults[`hours[${index}].from`])}
        <span aria-hidden="true">–</span> ${this.#time(`${id}-to`, "to", ENDS, index, this.faults[`hours[${index}].to`])}
        <button type="button" class="button quiet" @click=${() => this.#remove(index)}>
          ${t("calendar.removeRange")}<span class="visually-hidden">, ${this.label} ${timeOfDay(from)} – ${timeOfDay(to)}</span>
        </button>
      </div>
    `;
  }

  #time(id, end, values, index, fault) {
    return timeSelect({
      id,
      label: `${this.label}, ${t(`calendar.${end}`)}`,
      hidden: true,
      values,
      words: wallWords,
      value: this.ranges[index][end],
      fault,
      onChange: (chosen) => this.#change(this.ranges.with(index, { ...this.ranges[index], [end]: chosen })),
    });
  }

  #add() {
    this.#change([...this.ranges, nextRange(this.ranges)]);
    this.focusOn(`#${this.name}-${this.ranges.length - 1}-from`);
  }

  #remove(index) {
    this.#change(this.ranges.toSpliced(index, 1));
    this.focusOn("[data-add]");
  }

  #change(ranges) {
    this.ranges = ranges;
    this.tell("ranges-changed", ranges);
  }
}

customElements.define("range-list", RangeList);

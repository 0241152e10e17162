import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { SERVICES, TYPES } from "./event-types.js";

/** Narrows the log. Tells `filter-chosen` with `{consultation, type, service}`. */
class EventFilters extends FifteenElement {
  static properties = { filter: { attribute: false } };

  render() {
    return html`
      <form class="filters" @change=${this.#chosen} @submit=${(event) => event.preventDefault()}>
        <div class="field">
          <label class="label" for="consultation">${t("journal.consultation")}</label>
          <input id="consultation" name="consultation" type="search" dir="ltr" autocomplete="off" spellcheck="false" />
        </div>
        ${this.#choice("type", TYPES)} ${this.#choice("service", SERVICES)}
      </form>
    `;
  }

  #choice(name, values) {
    return html`
      <div class="field">
        <label class="label" for=${name}>${t(`journal.${name}`)}</label>
        <select id=${name} name=${name}>
          <option value="">${t("journal.any")}</option>
          ${values.map((value) => html`<option value=${value} ?selected=${value === this.filter[name]}>${value}</option>`)}
        </select>
      </div>
    `;
  }

  #chosen({ currentTarget }) {
    const said = [...new FormData(currentTarget)].map(([name, value]) => [name, value.trim()]);
    this.tell("filter-chosen", Object.fromEntries(said.filter(([, value]) => value)));
  }
}

customElements.define("event-filters", EventFilters);

import { html } from "lit";
import { FifteenElement } from "./element.js";
import { localized, t } from "./i18n.js";
import { placeName } from "./places.js";
import { crisisLines } from "./practice.js";

/** Nobody reads along here: whom to call in a crisis instead. */
class CrisisNotice extends FifteenElement {
  static properties = { found: { attribute: false }, place: { attribute: false } };

  render() {
    return html`
      <section class="notice" aria-label=${t("crisis.label")}>
        <p>
          <strong>${t("crisis.unwatched")}</strong>
          ${t("crisis.call")} <a href="tel:988" dir="ltr">988</a> ${t("crisis.where")}
        </p>
        ${crisisLines(this.found ?? {}, this.place).map((line) => this.#line(line))}
      </section>
    `;
  }

  #line({ place, names, number, emergency }) {
    return html`<p>
      ${placeName(place)}: ${localized(names)} <a href="tel:${number}" dir="ltr">${number}</a> ·
      <a href="tel:${emergency}" dir="ltr">${emergency}</a>
    </p>`;
  }
}

customElements.define("crisis-notice", CrisisNotice);

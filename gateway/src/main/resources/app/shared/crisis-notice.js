import { html } from "lit";
import { FifteenElement } from "./element.js";
import { t } from "./i18n.js";
import { crisisLines } from "./practice.js";

/** Nobody reads along here: whom to call in a crisis instead. */
class CrisisNotice extends FifteenElement {
  static properties = { found: { attribute: false }, place: { attribute: false } };

  render() {
    return html`
      <aside class="notice" aria-label=${t("crisis.label")}>
        <p>
          <strong>${t("crisis.unwatched")}</strong>
          ${t("crisis.call")} <a href="tel:988" dir="ltr">988</a> ${t("crisis.where")}
        </p>
        ${crisisLines(this.found ?? {}, this.place).map((line) => html`<p>${line}</p>`)}
      </aside>
    `;
  }
}

customElements.define("crisis-notice", CrisisNotice);

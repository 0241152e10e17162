import { html } from "lit";
import { FifteenElement } from "../../shared/element.js";
import { t } from "../../shared/i18n.js";
import { faultWords } from "../words.js";
import "../../shared/text-field.js";

const REASONS = [
  "INTERSTATE_COMPACT",
  "TELEHEALTH_REGISTRATION",
  "TEMPORARY_PRACTICE",
  "LICENCE_PENDING",
  "CLIENT_TRAVELLING",
  "NO_LICENCE_NEEDED",
];

/** Why staff let a call take place without a licence. Fields of a form; tells `overridden` with the reason, or nothing. */
class LicenceOverride extends FifteenElement {
  static properties = { reason: {}, faults: { attribute: false } };

  render() {
    return html`
      <div class="stack">
        <div class="field">
          <label class="label" for="licence-override">${t("calendar.override")}</label>
          <select
            id="licence-override"
            .value=${this.reason ?? ""}
            @change=${({ target }) => this.tell("overridden", target.value || undefined)}
          >
            <option value="">${t("calendar.override.none")}</option>
            ${REASONS.map((reason) => html`<option value=${reason}>${t(`calendar.override.${reason}`)}</option>`)}
          </select>
        </div>
        ${this.reason
          ? html`<text-field
              .name=${"note"}
              .label=${t("calendar.note")}
              .value=${""}
              .fault=${faultWords(this.faults?.["licenceOverride.note"])}
              .options=${{ type: "long", optional: true, hint: t("calendar.overrideHint") }}
            ></text-field>`
          : ""}
      </div>
    `;
  }
}

customElements.define("licence-override", LicenceOverride);

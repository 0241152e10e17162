import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";

/** Whose calendar staff look at. Tells `therapist-chosen` with an id. */
class TherapistSelect extends FifteenElement {
  static properties = { therapists: { attribute: false }, chosen: {} };

  render() {
    return html`
      <div class="field">
        <label class="label" for="therapist">${t("calendar.therapist")}</label>
        <select id="therapist" @change=${({ target }) => this.tell("therapist-chosen", target.value)}>
          ${this.therapists.map(
            ({ id, name }) => html`<option value=${id} .selected=${id === this.chosen}>${name}</option>`,
          )}
        </select>
      </div>
    `;
  }
}

customElements.define("therapist-select", TherapistSelect);

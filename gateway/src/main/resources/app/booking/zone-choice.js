import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { ownZone, zoneName, zones } from "../shared/time.js";

/** The zone that times are shown in. Tells `zone-chosen`. */
class ZoneChoice extends FifteenElement {
  static properties = { zone: {} };

  render() {
    return html`
      <div class="field">
        <label class="label" for="zone">${t("times.zone")}</label>
        <select id="zone" @change=${({ target }) => this.tell("zone-chosen", target.value)}>
          ${zones(ownZone(), this.zone).map(
            (zone) => html`<option value=${zone} ?selected=${zone === this.zone}>${zoneName(zone)}</option>`,
          )}
        </select>
      </div>
    `;
  }
}

customElements.define("zone-choice", ZoneChoice);

import { html } from "lit";
import { t } from "../../shared/i18n.js";
import { moment, span } from "../moments.js";
import { SavingElement } from "../saving-element.js";

/** A time that the therapist blocked, and the way to free it. `allDay` where it leaves nothing of its day. */
class BlockEntry extends SavingElement {
  static properties = { entry: { attribute: false }, zone: {}, allDay: { type: Boolean } };

  render() {
    const { from, to, note } = this.entry;
    const when = this.allDay ? t("calendar.allDay") : span(from, to, this.zone);
    return html`
      <div class="entry block">
        <p class="when">${when}</p>
        <p>${t("calendar.blocked")}</p>
        ${note ? html`<p class="prose small" dir="auto">${note}</p>` : ""}
        <p class="row">
          <button type="button" class="button small-button" @click=${this.#remove}>
            ${t("calendar.unblock")}<span class="visually-hidden">, ${moment(from, this.zone)}</span>
          </button>
        </p>
        ${this.alert()}
      </div>
    `;
  }

  async #remove() {
    const { id, whole } = this.entry;
    const answer = await this.act(() => this.desk.unblock(id));
    if (!answer) return;
    this.done(t("calendar.unblocked", { from: moment(whole.from, this.zone), to: moment(whole.to, this.zone) }), answer);
  }
}

customElements.define("block-entry", BlockEntry);

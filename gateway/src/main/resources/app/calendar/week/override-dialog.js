import { html } from "lit";
import { t } from "../../shared/i18n.js";
import { DialogElement } from "../dialog-element.js";
import { moment } from "../moments.js";
import { whoComes } from "./call-words.js";
import "./licence-override.js";

/** Lets a call take place where it stands though no licence holds for it, and says why. For staff. */
class OverrideDialog extends DialogElement {
  static properties = { entry: { attribute: false }, zone: {}, override: { state: true } };

  render() {
    const { from, call } = this.entry;
    return this.dialog(
      t("calendar.letStandHeading"),
      html`
        <p><strong>${moment(from, this.zone)}</strong> · <bdi>${whoComes(call)}</bdi></p>
        <licence-override
          .reason=${this.override}
          .faults=${{ "licenceOverride.note": this.faults.note }}
          @overridden=${({ detail }) => (this.override = detail)}
        ></licence-override>
        ${this.override ? html`<p class="row">${this.submitButton(t("calendar.letStandYes"))}</p>` : ""}
      `,
      this.#send,
    );
  }

  async #send(event) {
    event.preventDefault();
    if (!this.override) return;
    const note = new FormData(event.target).get("note")?.trim();
    const override = { reason: this.override, ...(note ? { note } : {}) };
    const answer = await this.act(() => this.desk.overrideLicence(this.entry.id, override));
    if (!answer) return;
    this.close();
    this.done(t("calendar.letStandDone", { time: moment(this.entry.from, this.zone) }));
  }
}

customElements.define("override-dialog", OverrideDialog);

import { html } from "lit";
import { t } from "../../shared/i18n.js";
import { DialogElement } from "../dialog-element.js";
import { moment } from "../moments.js";
import { faultWords } from "../words.js";
import { whoComes } from "./call-words.js";
import "../../shared/text-field.js";

/** Cancels a call that was confirmed, with a word to those who were to come. */
class CancelDialog extends DialogElement {
  static properties = { entry: { attribute: false }, zone: {} };

  render() {
    const { from, call } = this.entry;
    return this.dialog(
      t("calendar.cancelHeading"),
      html`
        <p><strong>${moment(from, this.zone)}</strong> · <bdi>${whoComes(call)}</bdi></p>
        <text-field
          .name=${"reason"}
          .label=${t("calendar.reason")}
          .value=${""}
          .fault=${faultWords(this.faults.reason)}
          .options=${{ type: "long", optional: true, hint: t("calendar.reasonHint") }}
        ></text-field>
        <p class="row">
          <button class="button grave" aria-disabled=${this.busy}>${t("calendar.cancelYes")}</button>
        </p>
      `,
      this.#send,
    );
  }

  async #send(event) {
    event.preventDefault();
    const reason = new FormData(event.target).get("reason").trim();
    const answer = await this.act(() => this.desk.cancel(this.entry.id, reason ? { reason } : {}));
    if (!answer) return;
    this.close();
    this.done(t("calendar.cancelled", { time: moment(this.entry.from, this.zone) }));
  }
}

customElements.define("cancel-dialog", CancelDialog);

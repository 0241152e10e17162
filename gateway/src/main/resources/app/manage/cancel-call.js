import { html } from "lit";
import { post } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";

/** Cancels the call, after asking once more. Nothing happens before the second click. Tells `changed`. */
class CancelCall extends FifteenElement {
  static properties = {
    path: {},
    headers: { attribute: false },
    asking: { state: true },
    sending: { state: true },
    refusal: { state: true },
  };

  #key = crypto.randomUUID();

  render() {
    return html`
      ${this.asking ? this.#question() : this.#offer()}
      <p class="fault" role="alert">${this.refusal ? t(this.refusal) : ""}</p>
    `;
  }

  #offer() {
    return html`<p>
      <button type="button" class="button" @click=${() => this.#ask(true)}>${t("cancel.open")}</button>
    </p>`;
  }

  #question() {
    return html`
      <form class="card" aria-labelledby="cancel-heading" @submit=${this.#cancel}>
        <h2 id="cancel-heading" tabindex="-1" data-question>${t("cancel.heading")}</h2>
        <p>${t("cancel.text")}</p>
        <div class="field">
          <label class="label" for="reason">${t("cancel.reason")} <span class="hint">(${t("details.optional")})</span></label>
          <textarea id="reason" name="reason" dir="auto" maxlength="500"></textarea>
        </div>
        <p class="row">
          <button class="button grave" aria-disabled=${this.sending ? "true" : "false"}>${t("cancel.yes")}</button>
          <button type="button" class="button" @click=${() => this.#ask(false)}>${t("cancel.no")}</button>
        </p>
      </form>
    `;
  }

  #ask(asking) {
    this.asking = asking;
    this.refusal = undefined;
    this.focusOn(asking ? "[data-question]" : "button");
  }

  async #cancel(event) {
    event.preventDefault();
    if (this.sending) return;
    this.sending = true;
    const reason = new FormData(event.target).get("reason").trim();
    try {
      const headers = { ...this.headers, "Idempotency-Key": this.#key };
      await post(`${this.path}/cancellation`, reason ? { reason } : {}, { headers });
      this.asking = false;
    } catch (problem) {
      this.refusal = problem.status === 409 ? "cancel.conflict" : "cancel.failed";
    } finally {
      this.sending = false;
    }
    this.tell("changed");
  }
}

customElements.define("cancel-call", CancelCall);

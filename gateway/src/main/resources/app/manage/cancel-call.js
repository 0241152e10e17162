import { html } from "lit";
import { ActElement } from "../shared/act-element.js";
import { post } from "../shared/api.js";
import { t } from "../shared/i18n.js";

/** Cancels the call, after asking once more. Nothing happens before the second click. Tells `changed`. */
class CancelCall extends ActElement {
  static properties = { path: {}, headers: { attribute: false }, asking: { state: true } };
  static conflict = "cancel.conflict";

  #key = crypto.randomUUID();

  render() {
    return html`
      ${this.asking ? this.#question() : this.#offer()}
      ${this.alert()}
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
          <button class="button grave" aria-disabled=${this.busy}>${t("cancel.yes")}</button>
          <button type="button" class="button" @click=${() => this.#ask(false)}>${t("cancel.no")}</button>
        </p>
      </form>
    `;
  }

  #ask(asking) {
    this.asking = asking;
    this.problem = undefined;
    this.focusOn(asking ? "[data-question]" : "button");
  }

  async #cancel(event) {
    event.preventDefault();
    const reason = new FormData(event.target).get("reason").trim();
    const headers = { ...this.headers, "Idempotency-Key": this.#key };
    const cancelled = await this.act(() => post(`${this.path}/cancellation`, reason ? { reason } : {}, { headers }));
    if (cancelled) this.asking = false;
    this.tell("changed");
  }
}

customElements.define("cancel-call", CancelCall);

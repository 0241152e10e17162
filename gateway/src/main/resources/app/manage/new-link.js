import { html } from "lit";
import { post } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";

/** Where a link opens nothing: asks for another. The answer is the same whether or not the address is known. */
class NewLink extends FifteenElement {
  static properties = { sent: { state: true }, refusal: { state: true } };

  render() {
    return html`
      <h1 tabindex="-1">${t("link.dead")}</h1>
      <p>${t("link.deadText")}</p>
      <form class="card" @submit=${this.#send}>
        <div class="field">
          <label class="label" for="email">${t("link.email")}</label>
          <input id="email" name="email" type="email" dir="ltr" autocomplete="email" maxlength="254" required />
        </div>
        <p class="row"><button class="button primary">${t("link.send")}</button></p>
        <p role="status">${this.sent ? t("link.sent") : ""}</p>
        <p class="fault" role="alert">${this.refusal ? t(this.refusal) : ""}</p>
      </form>
    `;
  }

  async #send(event) {
    event.preventDefault();
    this.refusal = undefined;
    try {
      await post("/api/links", { email: new FormData(event.target).get("email") });
      this.sent = true;
    } catch {
      this.refusal = "cancel.failed";
    }
  }
}

customElements.define("new-link", NewLink);

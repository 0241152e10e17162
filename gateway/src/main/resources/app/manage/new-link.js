import { html } from "lit";
import { ActElement } from "../shared/act-element.js";
import { post } from "../shared/api.js";
import { t } from "../shared/i18n.js";

/** Where a link opens nothing: asks for another. The answer is the same whether or not the address is known. */
class NewLink extends ActElement {
  static properties = { sent: { state: true } };

  render() {
    return html`
      <h1 tabindex="-1">${t("link.dead")}</h1>
      <p>${t("link.deadText")}</p>
      <form class="card" @submit=${this.#send}>
        <div class="field">
          <label class="label" for="email">${t("link.email")}</label>
          <input id="email" name="email" type="email" dir="ltr" autocomplete="email" maxlength="254" required />
        </div>
        <p class="row"><button class="button primary" aria-disabled=${this.busy}>${t("link.send")}</button></p>
        <p role="status">${this.sent ? t("link.sent") : ""}</p>
        ${this.alert()}
      </form>
    `;
  }

  async #send(event) {
    event.preventDefault();
    const email = new FormData(event.target).get("email");
    if (await this.act(() => post("/api/links", { email }))) this.sent = true;
  }
}

customElements.define("new-link", NewLink);

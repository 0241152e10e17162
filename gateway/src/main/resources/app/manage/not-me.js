import { html } from "lit";
import { ActElement } from "../shared/act-element.js";
import { post } from "../shared/api.js";
import { t } from "../shared/i18n.js";

/** For whoever was written to and never asked: one click, and nothing more is written to that address. Tells `changed`. */
class NotMe extends ActElement {
  static properties = { path: {}, headers: { attribute: false }, done: { state: true } };

  #key = crypto.randomUUID();

  render() {
    return html`
      <form class="card" aria-labelledby="not-me-heading" @submit=${this.#disavow}>
        <h2 id="not-me-heading" tabindex="-1" data-not-me>${t(this.done ? "notMe.done" : "notMe.heading")}</h2>
        ${this.done
          ? ""
          : html`<p>${t("notMe.text")}</p>
              <p class="row">
                <button class="button grave" aria-disabled=${this.busy}>${t("notMe.yes")}</button>
              </p>`}
        ${this.alert()}
      </form>
    `;
  }

  async #disavow(event) {
    event.preventDefault();
    const headers = { ...this.headers, "Idempotency-Key": this.#key };
    if (await this.act(() => post(`${this.path}/disavowal`, {}, { headers }))) {
      this.done = true;
      this.focusOn("[data-not-me]");
    }
    this.tell("changed");
  }
}

customElements.define("not-me", NotMe);

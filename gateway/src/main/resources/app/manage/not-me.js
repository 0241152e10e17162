import { html } from "lit";
import { post } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";

/** For whoever was written to and never asked: one click, and nothing more is written to that address. Tells `changed`. */
class NotMe extends FifteenElement {
  static properties = {
    path: {},
    headers: { attribute: false },
    sending: { state: true },
    done: { state: true },
    refusal: { state: true },
  };

  #key = crypto.randomUUID();

  render() {
    return html`
      <form class="card" aria-labelledby="not-me-heading" @submit=${this.#disavow}>
        <h2 id="not-me-heading" tabindex="-1" data-not-me>${t(this.done ? "notMe.done" : "notMe.heading")}</h2>
        ${this.done
          ? ""
          : html`<p>${t("notMe.text")}</p>
              <p class="row">
                <button class="button grave" aria-disabled=${this.sending ? "true" : "false"}>${t("notMe.yes")}</button>
              </p>`}
        <p class="fault" role="alert">${this.refusal ? t(this.refusal) : ""}</p>
      </form>
    `;
  }

  async #disavow(event) {
    event.preventDefault();
    if (this.sending) return;
    this.sending = true;
    this.refusal = undefined;
    try {
      await post(`${this.path}/disavowal`, {}, { headers: { ...this.headers, "Idempotency-Key": this.#key } });
      this.done = true;
      this.focusOn("[data-not-me]");
    } catch {
      this.refusal = "cancel.failed";
    } finally {
      this.sending = false;
    }
    this.tell("changed");
  }
}

customElements.define("not-me", NotMe);

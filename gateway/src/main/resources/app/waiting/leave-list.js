import { html } from "lit";
import { remove } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";

/** Leaves the waiting list by a click, asked for once where a mail's way out has led here. Tells `changed`. */
class LeaveList extends FifteenElement {
  static properties = {
    path: {},
    headers: { attribute: false },
    asking: { type: Boolean },
    sending: { state: true },
    refusal: { state: true },
  };

  render() {
    return html`
      <form class=${this.asking ? "card" : ""} @submit=${this.#leave}>
        ${this.asking ? html`<h2>${t("waiting.leaveHeading")}</h2>` : ""}
        <p class="row">
          <button class="button ${this.asking ? "grave" : ""}" aria-disabled=${this.sending ? "true" : "false"}>
            ${t("waiting.leave")}
          </button>
        </p>
        <p class="fault" role="alert">${this.refusal ? t(this.refusal) : ""}</p>
      </form>
    `;
  }

  async #leave(event) {
    event.preventDefault();
    if (this.sending) return;
    this.sending = true;
    this.refusal = undefined;
    try {
      await remove(this.path, { headers: this.headers });
      this.tell("changed");
    } catch {
      this.refusal = "cancel.failed";
    } finally {
      this.sending = false;
    }
  }
}

customElements.define("leave-list", LeaveList);

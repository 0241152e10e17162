import { html } from "lit";
import { ActElement } from "../shared/act-element.js";
import { remove } from "../shared/api.js";
import { t } from "../shared/i18n.js";

/** Leaves the waiting list by a click, asked for once where a mail's way out has led here. Tells `changed`. */
class LeaveList extends ActElement {
  static properties = { path: {}, headers: { attribute: false }, asking: { type: Boolean } };

  render() {
    return html`
      <form class=${this.asking ? "card" : ""} @submit=${this.#leave}>
        ${this.asking ? html`<h2>${t("waiting.leaveHeading")}</h2>` : ""}
        <p class="row">
          <button class="button ${this.asking ? "grave" : ""}" aria-disabled=${this.busy}>
            ${t("waiting.leave")}
          </button>
        </p>
        ${this.alert()}
      </form>
    `;
  }

  async #leave(event) {
    event.preventDefault();
    if (await this.act(() => remove(this.path, { headers: this.headers }))) this.tell("changed");
  }
}

customElements.define("leave-list", LeaveList);

import { html } from "lit";
import { t } from "../shared/i18n.js";
import { ChangingElement } from "./changing-element.js";

/** Asks once more before somebody may sign in no longer. Tells `closed` and `done`. */
class EndDialog extends ChangingElement {
  static properties = { account: { attribute: false } };

  firstUpdated() {
    this.querySelector("dialog").showModal();
  }

  render() {
    const { name, email } = this.account;
    return html`
      <dialog aria-labelledby="end-heading" aria-describedby="end-text" @close=${() => this.tell("closed")}>
        <form class="stack" @submit=${this.#send}>
          <h2 id="end-heading">${t("people.endHeading", { name })}</h2>
          <p><bdi class="mono">${email}</bdi></p>
          <p id="end-text">${t("people.endText")}</p>
          ${this.alert()}
          <p class="row">
            <button type="button" class="button" @click=${this.#close}>${t("people.endNo")}</button>
            <button class="button grave" aria-disabled=${this.busy}>${t("people.endYes")}</button>
          </p>
        </form>
      </dialog>
    `;
  }

  // Gives the focus back to what opened it.
  #close() {
    this.querySelector("dialog").close();
  }

  async #send(event) {
    event.preventDefault();
    const { id, name } = this.account;
    if (!(await this.act(() => this.office.end(id)))) return;
    this.#close();
    this.done("people.ended", { name });
  }
}

customElements.define("end-dialog", EndDialog);

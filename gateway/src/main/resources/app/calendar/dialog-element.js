import { html } from "lit";
import { t } from "../shared/i18n.js";
import { SavingElement } from "./saving-element.js";

/** A form that stands before the page until it is sent or closed. Tells `closed`. */
export class DialogElement extends SavingElement {
  firstUpdated() {
    this.querySelector("dialog").showModal();
  }

  /** Gives the focus back to what opened the dialog. */
  close() {
    this.querySelector("dialog").close();
  }

  dialog(heading, content, onSubmit) {
    return html`
      <dialog aria-labelledby="dialog-heading" @close=${() => this.tell("closed")}>
        <form class="stack" novalidate @submit=${onSubmit}>
          <div class="row between">
            <h2 id="dialog-heading">${heading}</h2>
            <button type="button" class="button quiet" @click=${this.close}>${t("calendar.close")}</button>
          </div>
          ${content} ${this.alert()}
        </form>
      </dialog>
    `;
  }
}

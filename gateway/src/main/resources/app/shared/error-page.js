import { html } from "lit";
import { FifteenElement } from "./element.js";
import { t } from "./i18n.js";
import { frame, title } from "./page-frame.js";

/** Stands where a page could not. */
class ErrorPage extends FifteenElement {
  static properties = { kind: {} };

  connectedCallback() {
    super.connectedCallback();
    title(`error.${this.kind}.title`);
  }

  render() {
    return frame(html`
      <h1>${t(`error.${this.kind}.title`)}</h1>
      <p>${t(`error.${this.kind}.text`)}</p>
      <p class="row">
        ${this.kind === "notFound"
          ? ""
          : html`<button type="button" class="button primary" @click=${() => location.reload()}>${t("error.again")}</button>`}
        <a class="button" href="/">${t("error.home")}</a>
      </p>
    `);
  }
}

customElements.define("error-page", ErrorPage);

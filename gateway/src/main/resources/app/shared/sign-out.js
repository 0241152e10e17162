import { html } from "lit";
import { FifteenElement } from "./element.js";
import { t } from "./i18n.js";

/** Who is signed in, and the way out. A form, since the way leads on to the provider. */
class SignOut extends FifteenElement {
  static properties = { session: { attribute: false } };

  render() {
    if (!this.session?.signedIn) return "";
    return html`
      <form class="row" method="post" action="/logout">
        <span class="soft small">${t("journal.signedInAs", { name: this.session.name })}</span>
        <input type="hidden" name="_csrf" value=${this.session.csrfToken} />
        <button class="button">${t("journal.signOut")}</button>
      </form>
    `;
  }
}

customElements.define("sign-out", SignOut);

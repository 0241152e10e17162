import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";

/** Somebody is on the waiting list, and knows where to look. */
class WaitingOutcome extends FifteenElement {
  static properties = { outcome: { attribute: false }, email: {} };

  render() {
    return html`
      <div class="stack loose" aria-live="polite">
        <h1 tabindex="-1" data-heading>${t("waiting.status.WAITING")}</h1>
        <p>${t("waiting.joined", { email: this.email })}</p>
        <div class="stack">
          <p class="row"><a class="button primary" href=${this.outcome.link}>${t("waiting.see")}</a></p>
          <p class="soft small">${t("waiting.keepLink")}</p>
        </div>
      </div>
    `;
  }
}

customElements.define("waiting-outcome", WaitingOutcome);

import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { dayAndTime, ownZone } from "../shared/time.js";

/** Every step of the call so far. */
class CallHistory extends FifteenElement {
  static properties = { history: { attribute: false } };

  render() {
    if (this.history.length === 0) return "";
    return html`
      <section class="stack" aria-labelledby="history">
        <h2 id="history">${t("manage.history")}</h2>
        <ol class="history">
          ${this.history.map(
            ({ status, by, at }) => html`
              <li>
                <span>${t(`manage.step.${status}`)}${by ? html` <span class="soft">${t(`manage.by.${by}`)}</span>` : ""}</span>
                <time class="soft" datetime=${at}>${dayAndTime(at, ownZone())}</time>
              </li>
            `,
          )}
        </ol>
      </section>
    `;
  }
}

customElements.define("call-history", CallHistory);

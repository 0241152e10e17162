import { html } from "lit";
import { FifteenElement } from "./element.js";
import { current, languages, remember, t } from "./i18n.js";

class LanguageSwitch extends FifteenElement {
  render() {
    return html`
      <div class="languages" role="group" aria-label=${t("language.choose")}>
        ${languages.map(
          ({ tag, name }) => html`
            <button type="button" lang=${tag} aria-pressed=${tag === current()} @click=${() => remember(tag)}>${name}</button>
          `,
        )}
      </div>
    `;
  }
}

customElements.define("language-switch", LanguageSwitch);

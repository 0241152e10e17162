import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { current, languageName, t } from "../shared/i18n.js";

/** Anyone who fits, or one of them. Tells `therapist-chosen` with an id, empty for anyone. */
class TherapistChoice extends FifteenElement {
  static properties = { therapists: { attribute: false }, chosen: {} };

  render() {
    if (this.therapists.length === 0) return "";
    return html`
      <fieldset @change=${({ target }) => this.tell("therapist-chosen", target.value)}>
        <legend>${t("times.with")}</legend>
        ${this.therapists.length > 1 ? this.#choice("", t("times.anyone"), "") : ""}
        ${this.therapists.map((one) => this.#choice(one.id, this.#fullName(one), this.#languages(one)))}
      </fieldset>
    `;
  }

  #choice(id, name, hint) {
    const only = this.therapists.length === 1;
    return html`
      <label class="choice">
        <input type="radio" name="therapist" value=${id} .checked=${only || this.chosen === id} />
        <span class="body">
          <span>${name}</span>
          ${hint ? html`<span class="hint">${hint}</span>` : ""}
        </span>
      </label>
    `;
  }

  #fullName({ name, credentials }) {
    return html`<bdi>${[name, credentials].filter(Boolean).join(", ")}</bdi>`;
  }

  #languages({ languages }) {
    const names = new Intl.ListFormat(current(), { type: "conjunction" }).format(languages.map(languageName));
    return t("times.languages", { languages: names });
  }
}

customElements.define("therapist-choice", TherapistChoice);

import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { current, languageName, localized, t } from "../shared/i18n.js";
import { placesByCountry } from "../shared/places.js";

/** What, in which language, and where one will be. Tells `need-told` with `{service, language, place}`. */
class NeedStep extends FifteenElement {
  static properties = {
    found: { attribute: false },
    therapists: { attribute: false },
    need: { attribute: false },
    incomplete: { state: true },
  };

  render() {
    return html`
      <form class="stack loose" novalidate @submit=${this.#next}>
        <h2>${t("need.heading")}</h2>
        ${this.#service()} ${this.#language()} ${this.#place()}
        <div class="stack">
          <p class="fault" role="alert">${this.incomplete ? t("need.incomplete") : ""}</p>
          <p class="row"><button class="button primary">${t("need.next")}</button></p>
        </div>
      </form>
    `;
  }

  #service() {
    const services = this.found?.services ?? [];
    return html`
      <fieldset>
        <legend>${t("need.service")}</legend>
        ${services.map(
          ({ id, names, attendance }) => html`
            <label class="choice">
              <input type="radio" name="service" value=${id} ?checked=${this.need.service === id} required />
              <span class="body">
                <span>${localized(names)}</span>
                ${attendance === "COUPLE" ? html`<span class="hint">${t("need.forTwo")}</span>` : ""}
              </span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  #language() {
    const chosen = this.need.language ?? current();
    return html`
      <div class="field">
        <label class="label" for="language">${t("need.language")}</label>
        <select id="language" name="language">
          ${this.#languages().map(
            (tag) => html`<option value=${tag} ?selected=${tag === chosen}>${languageName(tag)}</option>`,
          )}
        </select>
      </div>
    `;
  }

  #languages() {
    const spoken = (this.therapists ?? []).flatMap(({ languages }) => languages);
    return [...new Set([...(this.found?.languages ?? []), ...spoken, ...(spoken.length ? [] : [current()])])];
  }

  #place() {
    const licensed = (this.therapists ?? []).flatMap(({ licences }) => licences.map(({ place }) => place));
    return html`
      <div class="field">
        <label class="label" for="place">${t("need.place")}</label>
        <select id="place" name="place" required aria-describedby="place-hint">
          <option value="">${t("need.choosePlace")}</option>
          ${placesByCountry(licensed).map(
            ({ country, places }) => html`
              <optgroup label=${country}>
                ${places.map(
                  ({ code, name }) => html`<option value=${code} ?selected=${code === this.need.place}>${name}</option>`,
                )}
              </optgroup>
            `,
          )}
        </select>
        <span class="hint" id="place-hint">${t("need.placeHint")}</span>
      </div>
    `;
  }

  #next(event) {
    event.preventDefault();
    const told = Object.fromEntries(new FormData(event.target));
    this.incomplete = !told.service || !told.place;
    if (this.incomplete) {
      this.querySelector(told.service ? "#place" : "[name=service]")?.focus();
    } else {
      this.tell("need-told", told);
    }
  }
}

customElements.define("need-step", NeedStep);

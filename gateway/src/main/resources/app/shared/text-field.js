import { html } from "lit";
import { FifteenElement } from "./element.js";
import { t } from "./i18n.js";

/** A labelled input with its hint and what is wrong with it. `options`: `{type, autocomplete, hint, optional, max}`. */
class TextField extends FifteenElement {
  static properties = {
    name: {},
    label: {},
    value: {},
    fault: {},
    options: { attribute: false },
  };

  render() {
    const { type = "text", hint, optional = false } = this.options;
    return html`
      <div class="field">
        <label class="label" for=${this.name}>
          ${this.label} ${optional ? html`<span class="hint">(${t("details.optional")})</span>` : ""}
        </label>
        ${hint ? html`<span class="hint" id="${this.name}-hint">${hint}</span>` : ""}
        ${type === "long" ? this.#long() : this.#line(type, !optional)}
        <span class="fault" id="${this.name}-fault">${this.fault ?? ""}</span>
      </div>
    `;
  }

  #line(type, required) {
    return html`<input
      id=${this.name}
      name=${this.name}
      type=${type}
      dir=${type === "text" ? "auto" : "ltr"}
      maxlength=${this.options.max ?? 254}
      autocomplete=${this.options.autocomplete ?? "off"}
      ?required=${required}
      .value=${this.value}
      aria-invalid=${this.fault ? "true" : "false"}
      aria-describedby=${this.#described}
    />`;
  }

  #long() {
    return html`<textarea
      id=${this.name}
      name=${this.name}
      dir="auto"
      maxlength=${this.options.max ?? 2000}
      .value=${this.value}
      aria-invalid=${this.fault ? "true" : "false"}
      aria-describedby=${this.#described}
    ></textarea>`;
  }

  get #described() {
    return `${this.options.hint ? `${this.name}-hint ` : ""}${this.name}-fault`;
  }
}

customElements.define("text-field", TextField);

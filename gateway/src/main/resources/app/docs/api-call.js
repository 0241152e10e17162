import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";

const REF = "#/components/schemas/";

/** One call: what it takes and what it answers, unfolded on demand. */
class ApiCall extends FifteenElement {
  static properties = { call: { attribute: false }, schemas: { attribute: false } };

  render() {
    const { method, path, operation } = this.call;
    return html`
      <details class="card" dir="ltr">
        <summary class="mono"><strong>${method.toUpperCase()}</strong> ${path}</summary>
        ${operation.summary ? html`<p>${operation.summary}</p>` : ""} ${this.#parameters(operation.parameters ?? [])}
        ${this.#content(t("docs.body"), operation.requestBody?.content)}
        ${Object.entries(operation.responses ?? {}).map(([status, { description, content }]) =>
          this.#content(`${status} ${description ?? ""}`, content),
        )}
      </details>
    `;
  }

  #parameters(parameters) {
    return parameters.length
      ? html`<dl class="facts small">
          ${parameters.map(
            ({ name, in: where, required, schema }) => html`
              <dt class="mono">${name}${required ? " *" : ""}</dt>
              <dd>${where}, ${schema?.format ?? schema?.type ?? ""}</dd>
            `,
          )}
        </dl>`
      : "";
  }

  #content(heading, content = {}) {
    const schema = Object.values(content)[0]?.schema;
    return html`<p class="label">${heading}</p>
      ${schema ? html`<pre class="mono scroll">${JSON.stringify(this.#resolved(schema), null, 2)}</pre>` : ""}`;
  }

  // One name deep: a reader wants the fields, not the whole world behind them.
  #resolved({ $ref, ...schema }) {
    return $ref ? (this.schemas[$ref.slice(REF.length)] ?? $ref) : schema;
  }
}

customElements.define("api-call", ApiCall);

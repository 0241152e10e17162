import { html } from "lit";
import { get } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { title } from "../shared/page-frame.js";
import { quarterMark } from "../shared/quarter-mark.js";
import "../shared/language-switch.js";
import "./api-call.js";

const METHODS = ["get", "put", "post", "delete", "patch"];

/** Every call of the API, by service, from the gathered OpenAPI document. */
class DocsPage extends FifteenElement {
  static properties = { api: { state: true }, failed: { state: true } };

  async connectedCallback() {
    super.connectedCallback();
    title("docs.title");
    try {
      this.api = await get("/api/openapi.json");
    } catch {
      this.failed = true;
    }
  }

  render() {
    return html`
      <div class="frame">
        <header class="masthead">
          <a class="brand" href="/">${quarterMark}<span>Fifteen</span></a>
          <language-switch></language-switch>
        </header>
        <main>
          <div class="stack">
            <h1>${t("docs.title")}</h1>
            <p class="soft">${t("docs.lead")}</p>
            <p class="row">
              <a class="button" href="/api/openapi.json">OpenAPI</a> <a class="button" href="/api/asyncapi.json">AsyncAPI</a>
            </p>
          </div>
          <div role="status">
            ${this.failed ? t("docs.failed") : ""}
            ${this.api?.["x-missing"].length ? t("docs.missing", { services: this.api["x-missing"].join(", ") }) : ""}
          </div>
          ${this.api ? this.#services() : ""}
        </main>
      </div>
    `;
  }

  #services() {
    const services = Map.groupBy(this.#calls(), ({ operation }) => operation.tags[0]);
    return [...services].map(
      ([service, calls]) => html`
        <section class="stack" aria-labelledby=${service}>
          <h2 id=${service}>${service}</h2>
          ${calls.map((call) => html`<api-call .call=${call} .schemas=${this.api.components.schemas}></api-call>`)}
        </section>
      `,
    );
  }

  #calls() {
    return Object.entries(this.api.paths).flatMap(([path, operations]) =>
      METHODS.filter((method) => operations[method]).map((method) => ({ path, method, operation: operations[method] })),
    );
  }
}

customElements.define("docs-page", DocsPage);

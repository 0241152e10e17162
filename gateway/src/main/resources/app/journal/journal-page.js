import { html } from "lit";
import { get, withQuery } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { ready, t } from "../shared/i18n.js";
import { title } from "../shared/page-frame.js";
import { quarterMark } from "../shared/quarter-mark.js";
import { follow } from "../shared/stream.js";
import "../shared/language-switch.js";
import "./consultation-way.js";
import "./event-filters.js";
import "./event-table.js";
import "./read-models.js";
import "../shared/sign-out.js";
import "../shared/staff-pages.js";

const KEPT = 500;

/** The event log of all services, live, for staff. */
class JournalPage extends FifteenElement {
  static properties = {
    session: { state: true },
    filter: { state: true },
    entries: { state: true },
    nextCursor: { state: true },
    connection: { state: true },
    problem: { state: true },
    consultation: { state: true },
  };

  #watching = new AbortController();

  constructor() {
    super();
    this.filter = {};
    this.entries = [];
  }

  async connectedCallback() {
    super.connectedCallback();
    title("journal.title");
    await ready;
    this.session = await get("/api/session").catch(() => ({ signedIn: false }));
    this.#watch({});
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#watching.abort();
  }

  async #watch(filter) {
    this.#watching.abort();
    const { signal } = (this.#watching = new AbortController());
    this.filter = filter;
    this.entries = [];
    this.problem = undefined;
    try {
      const page = await get(withQuery("/api/journal/events", filter), { signal });
      this.entries = page.items;
      this.nextCursor = page.nextCursor;
      await follow({
        path: (lastId) => withQuery("/api/journal/stream", { ...filter, lastEventId: lastId ?? page.lastEventId }),
        onEvent: ({ data }) => this.#add(JSON.parse(data)),
        onState: (state) => (this.connection = state),
        signal,
      });
    } catch (problem) {
      if (!signal.aborted) this.problem = problem;
    }
  }

  #add(entry) {
    if (this.entries.some(({ id }) => id === entry.id)) return;
    this.entries = [{ ...entry, fresh: true }, ...this.entries].slice(0, KEPT);
  }

  async #older() {
    const page = await get(withQuery("/api/journal/events", { ...this.filter, cursor: this.nextCursor }));
    this.entries = [...this.entries, ...page.items];
    this.nextCursor = page.nextCursor;
  }

  render() {
    return html`
      <div class="frame wide">
        <header class="masthead">
          <a class="brand" href="/journal">${quarterMark}<span>Fifteen</span></a>
          <staff-pages .session=${this.session}></staff-pages>
          <language-switch></language-switch>
          <sign-out .session=${this.session}></sign-out>
        </header>
        <main>
          <div class="row between">
            <div class="stack">
              <h1>${t("journal.title")}</h1>
              <p class="soft">${t("journal.lead")}</p>
            </div>
            <p class="state ${this.connection === "live" ? "live" : ""}" role="status">
              ${this.problem ? "" : t(`journal.state.${this.connection ?? "connecting"}`)}
            </p>
          </div>
          ${this.problem ? this.#problem() : this.#log()}
        </main>
      </div>
    `;
  }

  #log() {
    return html`
      <read-models .session=${this.session}></read-models>
      <event-filters .filter=${this.filter} @filter-chosen=${({ detail }) => this.#watch(detail)}></event-filters>
      <div class="journal-body ${this.consultation ? "with-way" : ""}">
        <div class="stack">
          <event-table
            .entries=${this.entries}
            @consultation-chosen=${({ detail }) => (this.consultation = detail)}
          ></event-table>
          ${this.nextCursor
            ? html`<p><button type="button" class="button" @click=${this.#older}>${t("journal.older")}</button></p>`
            : ""}
        </div>
        ${this.consultation
          ? html`<consultation-way
              .consultation=${this.consultation}
              .latest=${this.entries.find(({ consultationId }) => consultationId === this.consultation)?.id}
              @closed=${() => (this.consultation = undefined)}
            ></consultation-way>`
          : ""}
      </div>
    `;
  }

  #problem() {
    const { status } = this.problem;
    const words = { 401: "journal.ended", 403: "journal.forbidden", 400: "journal.badFilter" }[status] ?? "journal.failed";
    return html`
      <section class="card" role="alert">
        <p>${t(words)}</p>
        <p class="row">
          ${status === 401
            ? html`<a class="button primary" href="/journal">${t("journal.signIn")}</a>`
            : html`<button type="button" class="button" @click=${() => this.#watch({})}>${t("error.again")}</button>`}
        </p>
      </section>
    `;
  }
}

customElements.define("journal-page", JournalPage);

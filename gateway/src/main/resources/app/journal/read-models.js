import { html } from "lit";
import { ActElement } from "../shared/act-element.js";
import { get } from "../shared/api.js";
import { t } from "../shared/i18n.js";
import { SignedIn } from "../shared/signed-in.js";
import { amount, date, exact } from "./moments.js";

const LOOK_EACH = 1000;

/** The read models of all services, and having one made anew. They are asked for as long as they are looked at. */
class ReadModels extends ActElement {
  static properties = {
    session: { attribute: false },
    services: { state: true },
    away: { state: true },
    chosen: { state: true },
    said: { state: true },
  };

  #open = false;
  #made = new Set();
  #next;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#next);
  }

  updated(changed) {
    if (changed.has("chosen") && this.chosen) this.querySelector("dialog").showModal();
  }

  render() {
    return html`
      <details class="card" @toggle=${({ currentTarget }) => this.#toggled(currentTarget.open)}>
        <summary><strong>${t("models.heading")}</strong></summary>
        <div class="stack">
          <p class="soft">${t("models.lead")}</p>
          <p role="status">${this.away ? t("models.away") : (this.said ?? "")}</p>
          ${this.services?.map((service) => this.#service(service))}
        </div>
      </details>
      ${this.chosen ? this.#dialog(this.chosen) : ""}
    `;
  }

  #service({ service, state, projections }) {
    if (state !== "UP") return html`<p>${t("models.unknown", { service })}</p>`;
    if (projections.length === 0) return "";
    return html`
      <h2 class="mono"><bdi>${service}</bdi></h2>
      <ul class="models">
        ${projections.map((model) => this.#model(service, model))}
      </ul>
    `;
  }

  #model(service, model) {
    const running = model.state === "RUNNING";
    return html`
      <li>
        <div class="row between">
          <h3 class="mono"><bdi>${model.name}</bdi></h3>
          <button
            type="button"
            class="button"
            aria-label=${t("models.makeNamed", { name: model.name })}
            aria-disabled=${running ? "true" : "false"}
            @click=${() => running || this.#choose(service, model.name)}
          >
            ${t("models.make")}
          </button>
        </div>
        <p>${t(`models.state.${model.state}`)}${model.cause ? html` <bdi class="mono">${model.cause}</bdi>` : ""}</p>
        ${running
          ? html`<progress
              aria-label=${t("models.progress", { name: model.name })}
              max=${Math.max(1, model.eventsTotal)}
              value=${Math.min(model.eventsRead, model.eventsTotal)}
            ></progress>`
          : ""}
        ${model.startedAt ? html`<p class="soft small">${this.#facts(model)}</p>` : ""}
      </li>
    `;
  }

  #facts({ eventsRead, eventsTotal, eventsPerSecond, endedAt }) {
    const how = t("models.events", { read: amount(eventsRead), total: amount(eventsTotal), rate: amount(eventsPerSecond) });
    return endedAt
      ? html`${how} · <time datetime=${endedAt}>${t("models.ended", { time: `${date(endedAt)}, ${exact(endedAt)}` })}</time>`
      : how;
  }

  #dialog({ name }) {
    return html`
      <dialog aria-labelledby="models-heading" aria-describedby="models-what" @close=${() => (this.chosen = undefined)}>
        <form class="stack" @submit=${this.#make}>
          <h2 id="models-heading">${t("models.askHeading", { name })}</h2>
          <p id="models-what">${t("models.askText")}</p>
          ${this.alert()}
          <p class="row">
            <button class="button primary" aria-disabled=${this.busy}>${t("models.make")}</button>
            <button type="button" class="button quiet" @click=${this.#close}>${t("models.leave")}</button>
          </p>
        </form>
      </dialog>
    `;
  }

  #choose(service, name) {
    this.problem = undefined;
    this.chosen = { service, name };
  }

  /** Gives the focus back to the button that opened the dialog. */
  #close() {
    this.querySelector("dialog").close();
  }

  async #make(event) {
    event.preventDefault();
    const { service, name } = this.chosen;
    const path = `/api/journal/projections/${service}/${encodeURIComponent(name)}/replay`;
    const begun = await this.act(() => new SignedIn(this.session).post(path));
    if (!begun) return;
    this.#close();
    this.#made.add(`${service}/${name}`);
    this.said = t("models.begun", { name });
    this.#look();
  }

  words({ status }) {
    return t({ 401: "journal.ended", 403: "journal.forbidden" }[status] ?? "models.failed");
  }

  #toggled(open) {
    this.#open = open;
    clearTimeout(this.#next);
    if (open) this.#look();
  }

  async #look() {
    clearTimeout(this.#next);
    try {
      const { items } = await get("/api/journal/projections");
      this.#tellEnds(items);
      this.services = items;
      this.away = false;
    } catch {
      this.away = true;
    }
    if (this.#open && this.isConnected) this.#next = setTimeout(() => this.#look(), LOOK_EACH);
  }

  // Who does not see the page is told when it is over, and not how far it is.
  #tellEnds(items) {
    for (const { service, projections } of items) {
      for (const { name, state } of projections) {
        const model = `${service}/${name}`;
        if (state === "RUNNING") this.#made.add(model);
        else if (this.#made.delete(model)) this.said = t(`models.over.${state}`, { name });
      }
    }
  }
}

customElements.define("read-models", ReadModels);

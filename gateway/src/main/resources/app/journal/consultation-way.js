import { html } from "lit";
import { get } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { nameOf } from "./event-types.js";
import { exact, span } from "./moments.js";

/** One consultation's way through all services: what led to what, and how long it took. Looks again at each `latest` event. */
class ConsultationWay extends FifteenElement {
  static properties = {
    consultation: {},
    latest: {},
    way: { state: true },
    unknown: { state: true },
  };

  updated(changed) {
    if (changed.has("consultation")) this.focusOn("h2");
    if (changed.has("consultation") || changed.has("latest")) this.#load();
  }

  async #load() {
    const { consultation } = this;
    try {
      const way = await get(`/api/journal/consultations/${encodeURIComponent(consultation)}`);
      if (consultation === this.consultation) this.way = way;
      this.unknown = false;
    } catch {
      this.unknown = true;
    }
  }

  render() {
    return html`
      <section class="card" aria-labelledby="way-heading">
        <div class="row between">
          <h2 id="way-heading" tabindex="-1">${t("way.heading")}</h2>
          <button type="button" class="button quiet" @click=${() => this.tell("closed")}>${t("way.close")}</button>
        </div>
        <p class="mono soft" dir="ltr">${this.consultation}</p>
        ${this.unknown ? html`<p>${t("way.none")}</p>` : this.way ? this.#way() : ""}
      </section>
    `;
  }

  #way() {
    const { events, messages = [], refusals = [] } = this.way;
    const names = Object.fromEntries(events.map(({ id, type }) => [id, nameOf(type)]));
    return html`
      <ol class="way">
        ${events.map((event) => this.#step(event, names))}
      </ol>
      ${this.#list(t("way.refusals"), refusals, ({ name, reason }) => `${name}: ${reason}`)}
      ${this.#list(t("way.messages"), messages, ({ kind, role, state, reason }) =>
        [kind, role, state, reason].filter(Boolean).join(" · "),
      )}
    `;
  }

  #step({ type, service, time, sinceRequestMillis, causedBy, sinceCauseMillis }, names) {
    return html`
      <li>
        <span><strong>${nameOf(type)}</strong> <span class="soft">${service}</span></span>
        <span class="soft small">
          <time datetime=${time}>${exact(time)}</time> ·
          ${t("way.after", { time: span(sinceRequestMillis) })}${causedBy
            ? ` · ${t("way.causedBy", { name: names[causedBy] })} (+${span(sinceCauseMillis)})`
            : ""}
        </span>
      </li>
    `;
  }

  #list(heading, items, words) {
    return items.length
      ? html`<h3>${heading}</h3>
          <ul class="history">
            ${items.map((item) => html`<li class="mono" dir="ltr">${words(item)}</li>`)}
          </ul>`
      : "";
  }
}

customElements.define("consultation-way", ConsultationWay);

import { html } from "lit";
import { get, withQuery } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { languageName, t } from "../shared/i18n.js";
import { placeName } from "../shared/places.js";
import "./opening-list.js";
import "./therapist-choice.js";
import "./zone-choice.js";

const DAYS = 31;
const LIMIT = 200;

/**
 * Open times of those who fit. Tells `time-chosen` with `{therapistId, start, end}`, or `waiting-chosen` with the therapist's
 * id, empty for anyone, where none of them suits.
 */
class TimesStep extends FifteenElement {
  static properties = {
    need: { attribute: false },
    zone: { attribute: false },
    therapists: { state: true },
    therapistId: { state: true },
    openings: { state: true },
    failed: { state: true },
  };

  #latest = 0;

  constructor() {
    super();
    this.therapistId = "";
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    const turn = ++this.#latest;
    this.failed = false;
    this.openings = undefined;
    try {
      this.therapists ??= await this.#whoFits();
      const openings = this.therapists.length ? await this.#openings() : [];
      if (turn === this.#latest) this.openings = openings;
    } catch {
      if (turn === this.#latest) this.failed = true;
    }
  }

  async #whoFits() {
    const { items } = await get(withQuery("/api/therapists", this.need));
    this.tell("therapists-found", items);
    return items;
  }

  async #openings() {
    const { therapistId, zone } = this;
    const whose = therapistId ? { therapist: therapistId, place: this.need.place } : { ...this.need, limit: LIMIT };
    const { openings } = await get(withQuery("/api/openings", { ...whose, zone, days: DAYS }));
    return openings.map((opening) => ({ therapistId, ...opening }));
  }

  render() {
    return html`
      <div class="stack loose">
        <h1 class="step" tabindex="-1" data-heading>${t("times.heading")}</h1>
        ${this.therapists?.length === 0 ? this.#nobody() : this.#choices()}
      </div>
    `;
  }

  #nobody() {
    const { place, language } = this.need;
    return html`<p class="card">
      ${t("times.nobody", { place: placeName(place), language: languageName(language) })}
    </p>`;
  }

  #choices() {
    return html`
      <therapist-choice
        .therapists=${this.therapists ?? []}
        .chosen=${this.therapistId}
        @therapist-chosen=${({ detail }) => {
          this.therapistId = detail;
          this.#load();
        }}
      ></therapist-choice>
      <zone-choice .zone=${this.zone}></zone-choice>
      <div role="status">${this.#state()}</div>
      ${this.openings?.length
        ? html`<opening-list .openings=${this.openings} .zone=${this.zone} .names=${this.#names()}></opening-list>`
        : ""}
      ${this.openings ? this.#noneSuits() : ""}
    `;
  }

  #state() {
    if (this.failed) {
      return html`<p class="card">
        ${t("times.failed")}
        <button type="button" class="button" @click=${() => this.#load()}>${t("times.again")}</button>
      </p>`;
    }
    if (!this.openings) return html`<p class="waiting">${t("times.loading")}</p>`;
    if (!this.openings.length) return html`<p class="card">${t("times.none")}</p>`;
    return html`<p class="visually-hidden">${t("times.found", { count: this.openings.length })}</p>`;
  }

  #noneSuits() {
    return html`
      <section class="card" aria-labelledby="none-suits">
        <h2 id="none-suits">${t("wish.heading")}</h2>
        <p>${t("wish.lead")}</p>
        <p>
          <button type="button" class="button" @click=${() => this.tell("waiting-chosen", this.therapistId)}>
            ${t("wish.open")}
          </button>
        </p>
      </section>
    `;
  }

  // Whose time it is need only be said where it may be anyone's.
  #names() {
    return this.therapistId || this.therapists.length < 2
      ? {}
      : Object.fromEntries(this.therapists.map(({ id, name }) => [id, name]));
  }
}

customElements.define("times-step", TimesStep);

import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { FifteenElement } from "../../shared/element.js";
import { t } from "../../shared/i18n.js";
import { problemWords } from "../words.js";
import "./feed-form.js";
import "./feed-item.js";
import "./feed-link.js";

const PULSE = 15_000;

/** Calendars of elsewhere that take time here, and this one for elsewhere. It looks again by itself. */
class FeedsView extends FifteenElement {
  static properties = {
    desk: { attribute: false },
    feeds: { state: true },
    zone: { state: true },
    problem: { state: true },
  };

  #pulse;

  connectedCallback() {
    super.connectedCallback();
    this.#pulse = setInterval(() => document.visibilityState === "visible" && this.#load(), PULSE);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#pulse);
  }

  willUpdate(changed) {
    if (!changed.has("desk")) return;
    this.feeds = undefined;
    this.#load();
  }

  async #load() {
    const { desk } = this;
    try {
      const [{ items }, { zone }] = await Promise.all([desk.feeds(), desk.hours()]);
      if (desk === this.desk) Object.assign(this, { feeds: items, zone, problem: undefined });
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #changed({ target }) {
    await this.#load();
    if (target.matches("feed-item, feed-form")) this.focusOn("#feeds");
  }

  render() {
    return html`
      <div class="columns" @done=${this.#changed}>
        <section class="stack" aria-labelledby="feeds">
          <h2 id="feeds" tabindex="-1">${t("calendar.feeds")}</h2>
          <p>${t("calendar.feeds.text")}</p>
          ${this.#items()}
          <feed-form .desk=${this.desk}></feed-form>
        </section>
        <feed-link .desk=${this.desk}></feed-link>
      </div>
    `;
  }

  #items() {
    if (this.problem) return html`<p class="fault" role="alert">${problemWords(this.problem)}</p>`;
    if (!this.feeds) return html`<p class="waiting" role="status">${t("calendar.loading")}</p>`;
    if (!this.feeds.length) return html`<p class="soft">${t("calendar.feeds.none")}</p>`;
    return html`<ul class="cards">
      ${repeat(
        this.feeds,
        ({ id }) => id,
        (feed) => html`<li><feed-item .desk=${this.desk} .feed=${feed} .zone=${this.zone}></feed-item></li>`,
      )}
    </ul>`;
  }
}

customElements.define("feeds-view", FeedsView);

import { html } from "lit";
import { t } from "../../shared/i18n.js";
import { moment } from "../moments.js";
import { SavingElement } from "../saving-element.js";

/** One calendar of elsewhere: how reading it went, and the ways to read it now or to let go of it. */
class FeedItem extends SavingElement {
  static properties = { feed: { attribute: false }, zone: {} };

  render() {
    const { id, name, url, lastSuccess, events, skipped } = this.feed;
    return html`
      <article class="card" aria-labelledby="feed-${id}">
        <h3 id="feed-${id}"><bdi>${name}</bdi></h3>
        <p class="mono soft" dir="ltr">${url}</p>
        <p>
          ${lastSuccess
            ? t("calendar.feed.read", { time: moment(lastSuccess, this.zone), events })
            : t("calendar.feed.unread")}
        </p>
        ${this.#error()} ${skipped ? this.#skipped() : ""}
        <p class="row">
          ${this.#button("refresh", () => this.#refresh())} ${this.#button("remove", () => this.#remove())}
        </p>
        ${this.alert()}
      </article>
    `;
  }

  #error() {
    const { lastError, lastSuccess, stale } = this.feed;
    if (!lastError) return "";
    return html`
      <p class="fault" dir="auto">${lastError.reason}</p>
      <p class="fault">${t("calendar.feed.since", { time: moment(lastError.since, this.zone) })}</p>
      ${lastSuccess ? html`<p>${t(stale ? "calendar.feed.stale" : "calendar.feed.kept")}</p>` : ""}
    `;
  }

  #skipped() {
    const { skipped, problems = [] } = this.feed;
    return html`<details>
      <summary>${t("calendar.feed.skipped", { count: skipped })}</summary>
      <ul class="plain-list small">
        ${problems.map(({ line, problem }) => html`<li>${t("calendar.feed.problem", { line, problem })}</li>`)}
      </ul>
    </details>`;
  }

  #button(what, act) {
    return html`<button
      type="button"
      class="button small-button"
      aria-disabled=${this.busy}
      @click=${act}
    >
      ${t(`calendar.feed.${what}`)}<span class="visually-hidden">, ${this.feed.name}</span>
    </button>`;
  }

  async #refresh() {
    const feed = await this.act(() => this.desk.refreshFeed(this.feed.id));
    if (feed) this.done(t(feed.lastError ? "calendar.feed.failed" : "calendar.feed.refreshed", { name: this.feed.name }));
  }

  async #remove() {
    const answer = await this.act(() => this.desk.removeFeed(this.feed.id));
    if (answer) this.done(t("calendar.feed.removed", { name: this.feed.name }));
  }
}

customElements.define("feed-item", FeedItem);

import { html } from "lit";
import "../manage/new-link.js";
import "../manage/not-me.js";
import { bearer, get } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { frame, loadPractice, title } from "../shared/page-frame.js";
import "./leave-list.js";
import "./slot-offer.js";
import "./waiting-facts.js";

const AGAIN = 15_000;

/**
 * One person's place on the waiting list. The address is `/waiting#<consultation>/<token>`, with `/leave` after it from the
 * way out in a mail. Opening it changes nothing, and once an offer is taken it leads on to the page of the call.
 */
class WaitingPage extends FifteenElement {
  static properties = {
    found: { state: true },
    place: { state: true },
    dead: { state: true },
  };

  #leaving = new AbortController();
  #next;

  connectedCallback() {
    super.connectedCallback();
    title("waiting.title");
    loadPractice(this);
    addEventListener("hashchange", this.#opened);
    this.#opened();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#opened);
    this.#stop();
  }

  #stop() {
    this.#leaving.abort();
    clearTimeout(this.#next);
  }

  #opened = () => {
    this.#stop();
    this.#leaving = new AbortController();
    this.place = undefined;
    const [id, token, wish] = location.hash.slice(1).split("/");
    this.dead = !id || !token;
    this.leaves = wish === "leave";
    if (this.dead) return;
    this.path = `/api/waiting-list/${encodeURIComponent(id)}`;
    this.headers = bearer(token);
    this.call = `/c#${id}/${token}`;
    this.#watch(this.#leaving.signal);
  };

  async #watch(signal) {
    try {
      await this.#look(signal);
    } catch (problem) {
      if ([400, 401, 403, 404].includes(problem.status)) {
        this.dead = true;
        return;
      }
    }
    if (!signal.aborted) this.#next = setTimeout(() => this.#watch(signal), AGAIN);
  }

  async #look(signal = this.#leaving.signal) {
    const place = await get(this.path, { headers: this.headers, signal });
    if (place.status === "TAKEN") location.replace(this.call);
    else this.place = place;
  }

  render() {
    return frame(this.dead ? html`<new-link></new-link>` : this.place ? this.#place() : this.#loading(), {
      found: this.found,
      place: this.place?.place,
    });
  }

  #loading() {
    return html`<h1 class="visually-hidden">${t("waiting.title")}</h1>
      <p class="waiting" role="status">${t("waiting.loading")}</p>`;
  }

  #place() {
    const { status, offer } = this.place;
    return html`
      <div class="stack" role="status">
        <h1 tabindex="-1" data-heading>${t(`waiting.status.${status}`)}</h1>
        <p>${t(`waiting.text.${status}`)}</p>
      </div>
      ${this.leaves && status !== "LEFT" ? this.#wayOut() : ""} ${this.leaves ? this.#notMe() : ""}
      ${offer
        ? html`<slot-offer
            .path=${this.path}
            .headers=${this.headers}
            .offer=${offer}
            @taken=${() => location.assign(this.call)}
            @changed=${this.#changed}
          ></slot-offer>`
        : ""}
      ${status === "LEFT"
        ? html`<p class="row"><a class="button primary" href="/">${t("waiting.again")}</a></p>`
        : html`<waiting-facts .place=${this.place} .found=${this.found}></waiting-facts>
            ${this.leaves ? "" : this.#wayOut()}`}
    `;
  }

  #wayOut() {
    return html`<leave-list
      .path=${this.path}
      .headers=${this.headers}
      .asking=${this.leaves}
      @changed=${this.#changed}
    ></leave-list>`;
  }

  // Whoever never asked is led here by the same link as who has changed their mind.
  #notMe() {
    return html`<not-me
      .path=${this.path}
      .headers=${this.headers}
      @changed=${() => this.#look().catch(() => {})}
    ></not-me>`;
  }

  #changed = async () => {
    await this.#look().catch(() => {});
    this.focusOn("[data-heading]");
  };
}

customElements.define("waiting-page", WaitingPage);

import { html } from "lit";
import { bearer, get } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { frame, loadPractice, title } from "../shared/page-frame.js";
import { follow } from "../shared/stream.js";
import "./call-facts.js";
import "./call-history.js";
import "./cancel-call.js";
import "./move-call.js";
import "./new-link.js";
import "./not-me.js";
import "./your-part.js";

const MOVABLE = ["AWAITING_APPROVAL", "CONFIRMED"];
const CANCELLABLE = ["REQUESTED", "HELD", "AWAITING_APPROVAL", "CONFIRMED"];

/**
 * One person's view of their call, as it changes. The address is `/c#<consultation>/<token>`, with `/not-me` after it
 * from the mail of somebody who never asked: what follows the `#` is never
 * sent to a server and never told to another page.
 */
class ManagePage extends FifteenElement {
  static properties = {
    found: { state: true },
    call: { state: true },
    dead: { state: true },
    notMe: { state: true },
    connection: { state: true },
  };

  #leaving = new AbortController();

  connectedCallback() {
    super.connectedCallback();
    title("manage.title");
    loadPractice(this);
    addEventListener("hashchange", this.#opened);
    this.#opened();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#opened);
    this.#leaving.abort();
  }

  #opened = () => {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    this.call = undefined;
    const [id, token, wish] = location.hash.slice(1).split("/");
    this.dead = !id || !token;
    this.notMe = wish === "not-me";
    if (!this.dead) this.#watch(`/api/consultations/${encodeURIComponent(id)}`, bearer(token), this.#leaving.signal);
  };

  async #watch(path, headers, signal) {
    this.path = path;
    this.headers = headers;
    try {
      await this.#look(signal);
      await follow({
        path: () => `${path}/stream`,
        headers,
        onEvent: this.#lookAgain,
        onState: (state) => (this.connection = state),
        signal,
      });
    } catch (problem) {
      if ([400, 401, 403, 404].includes(problem.status)) this.dead = true;
      else if (!signal.aborted) setTimeout(() => this.#watch(path, headers, signal), 3000);
    }
  }

  async #look(signal) {
    this.call = await get(this.path, { headers: this.headers, signal });
  }

  /** What cannot be seen now comes by the stream, or with the next look. */
  #lookAgain = () => this.#look(this.#leaving.signal).catch(() => {});

  render() {
    return frame(this.dead ? html`<new-link></new-link>` : this.call ? this.#call() : this.#loading(), {
      found: this.found,
      place: this.call?.place,
    });
  }

  #loading() {
    return html`<h1 class="visually-hidden">${t("manage.title")}</h1>
      <p class="waiting" role="status">${t("manage.loading")}</p>`;
  }

  #call() {
    const { status } = this.call;
    return html`
      <div class="stack" role="status">
        <h1 tabindex="-1" data-heading>${t(`manage.status.${status}`)}</h1>
        <p class="soft small state ${this.connection === "live" ? "live" : ""}">
          ${t(this.connection === "broken" ? "manage.reconnecting" : "manage.live")}
        </p>
      </div>
      ${this.notMe
        ? html`<not-me
            .path=${this.path}
            .headers=${this.headers}
            @changed=${this.#lookAgain}
          ></not-me>`
        : ""}
      <call-facts .call=${this.call} .found=${this.found}></call-facts>
      ${CANCELLABLE.includes(status) && this.call.attendees?.length > 1
        ? html`<your-part
            .path=${this.path}
            .headers=${this.headers}
            .call=${this.call}
            @changed=${this.#lookAgain}
          ></your-part>`
        : ""}
      ${MOVABLE.includes(status)
        ? html`<move-call
            .path=${this.path}
            .headers=${this.headers}
            .call=${this.call}
            @changed=${this.#lookAgain}
          ></move-call>`
        : ""}
      ${CANCELLABLE.includes(status)
        ? html`<cancel-call
            .path=${this.path}
            .headers=${this.headers}
            @changed=${async () => {
              await this.#look(this.#leaving.signal);
              this.focusOn("[data-heading]");
            }}
          ></cancel-call>`
        : html`<p class="row"><a class="button primary" href="/">${t("manage.again")}</a></p>`}
      <call-history .history=${this.call.history ?? []}></call-history>
    `;
  }
}

customElements.define("manage-page", ManagePage);

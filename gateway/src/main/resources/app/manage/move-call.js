import { html } from "lit";
import "../booking/nearest-times.js";
import "../booking/opening-list.js";
import { get, post, withQuery } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { dayAndTime, ownZone } from "../shared/time.js";

const DAYS = 31;
const PASSING = { Prefer: "wait=10" };

/** Moves the call to another time of the same therapist. It stays where it is until the new time is given. Tells `changed`. */
class MoveCall extends FifteenElement {
  static properties = {
    path: {},
    headers: { attribute: false },
    call: { attribute: false },
    openings: { state: true },
    wish: { state: true },
    nearest: { state: true },
    refusal: { state: true },
  };

  #key = crypto.randomUUID();

  render() {
    return html`
      ${this.openings ? this.#times() : this.#offer()}
      <p class="fault" role="alert">${this.refusal ? t(this.refusal) : ""}</p>
    `;
  }

  #offer() {
    return html`<p>
      <button type="button" class="button" @click=${this.#open}>${t("move.open")}</button>
    </p>`;
  }

  #times() {
    return html`
      <section class="card stack" aria-labelledby="move-heading">
        <h2 id="move-heading" tabindex="-1" data-question>${t("move.heading")}</h2>
        <p>${t("move.text")}</p>
        ${this.nearest
          ? html`<nearest-times
              .nearest=${this.nearest}
              .opening=${this.wish}
              .zone=${ownZone()}
              @time-chosen=${this.#choose}
            ></nearest-times>`
          : ""}
        ${this.wish && !this.nearest ? this.#waiting() : this.#list()}
        <p><button type="button" class="button" @click=${this.#close}>${t("move.no")}</button></p>
      </section>
    `;
  }

  #list() {
    return this.openings.length
      ? html`<opening-list
          .openings=${this.openings}
          .zone=${ownZone()}
          .names=${{}}
          @time-chosen=${this.#choose}
        ></opening-list>`
      : html`<p>${t("move.none")}</p>`;
  }

  #waiting() {
    return html`<p class="waiting" role="status">${t("move.waiting", { time: dayAndTime(this.wish.start, ownZone()) })}</p>`;
  }

  #open = async () => {
    this.refusal = undefined;
    try {
      await this.#load();
      this.focusOn("[data-question]");
    } catch {
      this.refusal = "move.failed";
    }
  };

  async #load() {
    const { therapist, place } = this.call;
    const search = async (wish) =>
      (await get(withQuery("/api/openings", { therapist: therapist.id, zone: ownZone(), days: DAYS, ...wish }))).openings;
    const licensed = await search({ place });
    // The search goes by licences; a call for which staff have overridden them moves all the same.
    this.openings = (licensed.length ? licensed : await search({})).map((opening) => ({ therapistId: therapist.id, ...opening }));
  }

  #close = () => {
    this.openings = this.wish = this.nearest = this.refusal = undefined;
    this.focusOn("button");
  };

  #choose = async ({ detail }) => {
    if (this.wish && !this.nearest) return;
    this.wish = detail;
    this.nearest = this.refusal = undefined;
    try {
      const headers = { ...this.headers, ...PASSING, "Idempotency-Key": this.#key };
      await post(`${this.path}/reschedule`, { start: detail.start }, { headers });
      this.#close();
    } catch (problem) {
      await this.#refused(problem);
    }
    this.#key = crypto.randomUUID();
    this.tell("changed");
  };

  async #refused(problem) {
    if (problem.slug === "slot-unavailable") {
      this.nearest = problem.body.nearest ?? [];
      await this.#load().catch(() => {});
      this.focusOn("[data-nearest]");
    } else {
      this.wish = undefined;
      this.refusal = problem.status === 409 ? "move.conflict" : "move.failed";
    }
  }
}

customElements.define("move-call", MoveCall);

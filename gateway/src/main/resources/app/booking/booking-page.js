import { html } from "lit";
import { get } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { frame, loadPractice, title } from "../shared/page-frame.js";
import { ownZone } from "../shared/time.js";
import "./details-step.js";
import "./need-step.js";
import "./outcome-step.js";
import "./times-step.js";
import "./waiting-outcome.js";

const STEPS = ["need", "times", "details"];

/** Where no time suits, the last step asks which would. */
const LAST = ["details", "waiting"];

/**
 * Asks for a call in three steps. What was typed lives in this object and nowhere else: it outlives a slot that is gone, and
 * ends with the page.
 */
class BookingPage extends FifteenElement {
  static properties = {
    step: { state: true },
    found: { state: true },
    away: { state: true },
    therapists: { state: true },
    need: { state: true },
    zone: { state: true },
    opening: { state: true },
    waitingFor: { state: true },
    details: { state: true },
    outcome: { state: true },
    refusal: { state: true },
  };

  constructor() {
    super();
    this.step = "need";
    this.zone = ownZone();
    this.need = {};
    this.details = {};
  }

  connectedCallback() {
    super.connectedCallback();
    title("booking.title");
    this.#load();
    history.replaceState({ step: "need" }, "");
    addEventListener("popstate", this.#wentBack);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("popstate", this.#wentBack);
  }

  #load() {
    loadPractice(this);
    this.#loadTherapists();
  }

  async #loadTherapists() {
    this.therapists = (await get("/api/therapists").catch(() => ({ items: [] }))).items;
  }

  // The browser's own button goes through the steps, and never back into a form that was sent.
  #wentBack = ({ state }) => {
    if (this.outcome) location.reload();
    else this.#show(state?.step ?? "need");
  };

  #goTo(step) {
    history.pushState({ step }, "");
    this.#show(step);
  }

  #show(step) {
    this.step = step;
    this.focusOn("[data-heading]");
    scrollTo({ top: 0 });
  }

  render() {
    return frame(this.outcome ? this.#outcome() : this.#steps(), {
      found: this.found,
      place: this.need.place,
      // Where something personal is typed, it stands above the form instead.
      crisisBelow: this.outcome || !LAST.includes(this.step),
    });
  }

  #outcome() {
    if (this.outcome.status === "WAITING") {
      return html`<waiting-outcome .outcome=${this.outcome} .email=${this.details.email}></waiting-outcome>`;
    }
    return html`<outcome-step
      .outcome=${this.outcome}
      .email=${this.details.email}
      .therapist=${this.#therapist(this.opening.therapistId)}
      .zone=${this.zone}
      @slot-gone=${({ detail }) => {
        this.outcome = undefined;
        this.refusal = detail;
        this.focusOn("[data-nearest]");
      }}
    ></outcome-step>`;
  }

  #steps() {
    const number = LAST.includes(this.step) ? STEPS.length : STEPS.indexOf(this.step) + 1;
    return html`
      ${this.step === "need"
        ? html`<div class="stack">
            <h1 tabindex="-1" data-heading>${t("booking.title")}</h1>
            <p class="soft">${t("booking.lead")}</p>
          </div>`
        : ""}
      <div class="stack">
        <ol class="steps" aria-hidden="true">
          ${STEPS.map((step, index) => html`<li class=${index < number ? "reached" : ""}></li>`)}
        </ol>
        <p class="soft small row between">
          <span>${t("booking.step", { step: number })}</span>
          ${number > 1
            ? html`<button type="button" class="button quiet" @click=${() => history.back()}>${t("booking.back")}</button>`
            : ""}
        </p>
      </div>
      ${this[`_${this.step}`]()}
    `;
  }

  _need() {
    if (!this.found) return this.#notYet();
    return html`<need-step
      .found=${this.found}
      .therapists=${this.therapists}
      .need=${this.need}
      @need-told=${({ detail }) => {
        this.need = detail;
        this.#goTo("times");
      }}
    ></need-step>`;
  }

  #notYet() {
    return html`<div role="status">
      ${this.away
        ? html`<div class="card">
            <p>${t("error.unavailable.text")}</p>
            <p class="row"><button type="button" class="button" @click=${this.#load}>${t("error.again")}</button></p>
          </div>`
        : html`<p class="waiting">${t("details.sending")}</p>`}
    </div>`;
  }

  _times() {
    return html`<times-step
      .need=${this.need}
      .zone=${this.zone}
      @zone-chosen=${({ detail }) => (this.zone = detail)}
      @time-chosen=${({ detail }) => {
        this.opening = detail;
        this.#goTo("details");
      }}
      @waiting-chosen=${({ detail }) => {
        this.waitingFor = detail;
        this.refusal = undefined;
        this.#goTo("waiting");
      }}
      @therapists-found=${({ detail }) => (this.therapists = [...detail, ...(this.therapists ?? [])])}
    ></times-step>`;
  }

  _details() {
    return html`<details-step
      .found=${this.found}
      .need=${this.need}
      .zone=${this.zone}
      .opening=${this.opening}
      .therapist=${this.#therapist(this.opening.therapistId)}
      .details=${this.details}
      .problem=${this.refusal}
      @details-typed=${({ detail }) => (this.details = detail)}
      @time-chosen=${({ detail }) => (this.opening = detail)}
      @booked=${this.#booked}
    ></details-step>`;
  }

  _waiting() {
    return html`<details-step
      waiting
      .found=${this.found}
      .need=${this.need}
      .zone=${this.zone}
      .therapist=${this.#therapist(this.waitingFor)}
      .details=${this.details}
      @details-typed=${({ detail }) => (this.details = detail)}
      @booked=${this.#booked}
    ></details-step>`;
  }

  #booked = ({ detail }) => {
    this.outcome = detail;
    this.focusOn("[data-heading]");
    scrollTo({ top: 0 });
  };

  #therapist(id) {
    return this.therapists?.find((one) => one.id === id);
  }
}

customElements.define("booking-page", BookingPage);

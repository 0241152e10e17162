import { html } from "lit";
import { get } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { ready, t } from "../shared/i18n.js";
import { title } from "../shared/page-frame.js";
import { quarterMark } from "../shared/quarter-mark.js";
import "../shared/sign-out.js";
import "../shared/staff-pages.js";
import "../shared/language-switch.js";
import { Desk } from "./desk.js";
import "./done-notice.js";
import "./feeds/feeds-view.js";
import "./hours/hours-view.js";
import "./therapist-select.js";
import "./week/week-view.js";
import { problemWords } from "./words.js";

const VIEWS = ["week", "hours", "feeds"];

/** A therapist's own calendar; for staff, anyone's. */
class CalendarPage extends FifteenElement {
  static properties = {
    session: { state: true },
    therapists: { state: true },
    desk: { state: true },
    view: { state: true },
    result: { state: true },
    problem: { state: true },
  };

  async connectedCallback() {
    super.connectedCallback();
    title("calendar.title");
    addEventListener("hashchange", this.#turn);
    this.#turn();
    await ready;
    this.#open();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#turn);
  }

  #turn = () => {
    const asked = location.hash.slice(1);
    this.view = VIEWS.includes(asked) ? asked : "week";
    this.result = undefined;
  };

  async #open() {
    this.problem = undefined;
    try {
      this.session = await get("/api/session");
      this.therapists = (await get("/api/therapists")).items;
      this.#choose(this.session.therapistId ?? (this.#isStaff ? this.therapists[0]?.id : undefined));
    } catch (problem) {
      this.problem = problem;
    }
  }

  #choose(therapistId) {
    this.therapistId = therapistId;
    this.desk = therapistId ? new Desk(this.session, therapistId) : undefined;
    this.result = undefined;
  }

  get #isStaff() {
    return this.session?.roles?.includes("staff") ?? false;
  }

  get #name() {
    return this.therapists?.find(({ id }) => id === this.therapistId)?.name ?? "";
  }

  render() {
    return html`
      <div class="frame wide">
        <header class="masthead">
          <a class="brand" href="/calendar">${quarterMark}<span>Fifteen</span></a>
          <staff-pages .session=${this.session}></staff-pages>
          <language-switch></language-switch>
          <sign-out .session=${this.session}></sign-out>
        </header>
        <main
          @done=${({ detail }) => (this.result = detail)}
          @dismissed=${() => (this.result = undefined)}
          @therapist-chosen=${({ detail }) => this.#choose(detail)}
        >
          <h1>${this.#name ? t("calendar.of", { name: this.#name }) : t("calendar.title")}</h1>
          ${this.desk ? this.#calendar() : this.#nothing()}
        </main>
      </div>
    `;
  }

  #calendar() {
    return html`
      ${this.#isStaff
        ? html`<therapist-select .therapists=${this.therapists} .chosen=${this.therapistId}></therapist-select>`
        : ""}
      <nav class="tabs" aria-label=${t("calendar.title")}>
        ${VIEWS.map(
          (view) =>
            html`<a href="#${view}" aria-current=${view === this.view ? "page" : "false"}>${t(`calendar.view.${view}`)}</a>`,
        )}
      </nav>
      <done-notice .desk=${this.desk} .result=${this.result}></done-notice>
      ${this.#view()}
    `;
  }

  #view() {
    if (this.view === "hours") return html`<hours-view .desk=${this.desk}></hours-view>`;
    if (this.view === "feeds") return html`<feeds-view .desk=${this.desk}></feeds-view>`;
    return html`<week-view .desk=${this.desk}></week-view>`;
  }

  #nothing() {
    if (this.problem) {
      return html`<section class="card" role="alert">
        <p>${problemWords(this.problem)}</p>
        <p><button type="button" class="button" @click=${this.#open}>${t("error.again")}</button></p>
      </section>`;
    }
    if (!this.therapists) return html`<p class="waiting" role="status">${t("calendar.loading")}</p>`;
    return html`<p class="card">${t(this.#isStaff ? "calendar.noTherapists" : "calendar.notYours")}</p>`;
  }
}

customElements.define("calendar-page", CalendarPage);

import { html } from "lit";
import { FifteenElement } from "../../shared/element.js";
import { t } from "../../shared/i18n.js";
import { practice } from "../../shared/practice.js";
import { offset, zoneName } from "../../shared/time.js";
import { plusDays } from "../moments.js";
import { problemWords } from "../words.js";
import "./calendar-day.js";
import { looked } from "./look.js";
import "./to-do.js";
import "./week-bar.js";
import "./week-dialog.js";
import { daysOf } from "./week.js";

const PULSE = 30_000;

// By then the calendar has heard what booking was told.
const A_MOMENT = 1500;

/** What waits for an answer, then a week of the calendar. It looks again by itself. */
class WeekView extends FifteenElement {
  static properties = {
    desk: { attribute: false },
    from: { state: true },
    seen: { state: true },
    found: { state: true },
    problem: { state: true },
    asked: { state: true },
  };

  #turn = 0;
  #opener;
  #pulse;

  connectedCallback() {
    super.connectedCallback();
    practice().then((found) => (this.found = found), () => {});
    this.#pulse = setInterval(() => document.visibilityState === "visible" && this.#look(), PULSE);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#pulse);
  }

  willUpdate(changed) {
    if (!changed.has("desk")) return;
    this.from = this.seen = this.asked = undefined;
    this.#look();
  }

  async #look() {
    const turn = ++this.#turn;
    try {
      const seen = await looked(this.desk, this.from);
      if (turn !== this.#turn) return;
      this.seen = seen;
      this.problem = undefined;
    } catch (problem) {
      if (turn === this.#turn) this.problem = problem;
    }
  }

  async #go(date) {
    this.from = date;
    await this.#look();
    this.focusOn("#week");
  }

  async #changed({ target }) {
    setTimeout(() => this.isConnected && this.#look(), A_MOMENT);
    const next = target.matches("request-card") ? "#requests, #week" : "#week";
    const gaveFocusBack = target.localName.endsWith("-dialog");
    await this.#look();
    await this.updateComplete;
    // What was pressed may be gone by now.
    if (!gaveFocusBack || document.activeElement === document.body) this.focusOn(next);
  }

  #ask(wish) {
    if (!this.asked) this.#opener = document.activeElement;
    this.asked = wish;
  }

  // A dialog that came after another has nothing to give the focus back to.
  #closed() {
    this.asked = undefined;
    this.#opener?.focus();
  }

  render() {
    return html`
      ${this.problem ? this.#failed() : ""}
      ${this.seen ? this.#seen() : this.problem ? "" : html`<p class="waiting" role="status">${t("calendar.loading")}</p>`}
    `;
  }

  #failed() {
    return html`<section class="card" role="alert">
      <p>${problemWords(this.problem)}</p>
      <p class="row">
        ${this.problem.status === 401
          ? html`<a class="button primary" href="/calendar">${t("journal.signIn")}</a>`
          : html`<button type="button" class="button" @click=${() => this.#look()}>${t("error.again")}</button>`}
      </p>
    </section>`;
  }

  #seen() {
    const { view, agenda, today, requests, conflicts, unanswered } = this.seen;
    const days = daysOf(view, agenda);
    return html`
      <div
        class="stack loose"
        @done=${this.#changed}
        @date-chosen=${({ detail }) => this.#go(detail)}
        @day-opened=${({ detail }) => this.#ask({ change: "day", day: detail })}
        @change-wanted=${({ detail }) => this.#ask(detail)}
        @closed=${this.#closed}
      >
        ${agenda ? "" : html`<p class="card">${t("calendar.noAgenda")}</p>`}
        <to-do
          .desk=${this.desk}
          .requests=${requests}
          .conflicts=${conflicts}
          .unanswered=${unanswered}
          .zone=${view.zone}
          .today=${today}
          .found=${this.found}
        ></to-do>
        <section class="stack" aria-labelledby="week">
          <div class="row between">
            <div>
              <h2 id="week" tabindex="-1">${t("calendar.week")}</h2>
              <p class="soft small">
                ${t("calendar.timesIn", { zone: `${zoneName(view.zone)} (${offset(days[0].start, view.zone)})` })}
              </p>
            </div>
            <button type="button" class="button primary" @click=${() => this.#ask({ change: "block", date: today })}>
              ${t("calendar.block")}
            </button>
          </div>
          <week-bar .from=${view.from} .today=${today}></week-bar>
          <div class="week">
            ${days.map(
              (day) => html`<calendar-day
                .desk=${this.desk}
                .day=${day}
                .zone=${view.zone}
                .today=${today}
                .found=${this.found}
              ></calendar-day>`,
            )}
          </div>
        </section>
        ${this.asked
          ? html`<week-dialog .desk=${this.desk} .asked=${this.asked} .zone=${view.zone} .today=${today}></week-dialog>`
          : ""}
      </div>
    `;
  }
}

customElements.define("week-view", WeekView);

import { html } from "lit";
import { FifteenElement } from "../../shared/element.js";
import { t } from "../../shared/i18n.js";
import { practice } from "../../shared/practice.js";
import { offset, zoneName } from "../../shared/time.js";
import { plusDays } from "../moments.js";
import { problemWords } from "../words.js";
import "./block-dialog.js";
import "./calendar-day.js";
import "./day-dialog.js";
import "./to-do.js";
import { looked } from "./look.js";
import { daysOf } from "./week.js";
import "./week-bar.js";

const PULSE = 30_000;

/** What waits for an answer, then a week of the calendar. It looks again by itself. */
class WeekView extends FifteenElement {
  static properties = {
    desk: { attribute: false },
    from: { state: true },
    seen: { state: true },
    found: { state: true },
    problem: { state: true },
    opened: { state: true },
    blocking: { state: true },
  };

  #turn = 0;
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
    this.from = this.seen = this.opened = this.blocking = undefined;
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
    const next = target.matches("request-card") ? "#requests, #week" : "#week";
    const gaveFocusBack = target.matches("block-dialog, day-dialog");
    await this.#look();
    // What was pressed may be gone by now.
    if (!gaveFocusBack) this.focusOn(next);
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
    const shared = { zone: view.zone, today };
    return html`
      <div
        class="stack loose"
        @done=${this.#changed}
        @date-chosen=${({ detail }) => this.#go(detail)}
        @day-opened=${({ detail }) => (this.opened = detail)}
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
            <button type="button" class="button primary" @click=${() => (this.blocking = today)}>${t("calendar.block")}</button>
          </div>
          <week-bar .from=${view.from} .today=${today}></week-bar>
          <div class="week">
            ${days.map(
              (day) => html`<calendar-day
                .desk=${this.desk}
                .day=${day}
                .zone=${shared.zone}
                .today=${shared.today}
                .found=${this.found}
              ></calendar-day>`,
            )}
          </div>
        </section>
        ${this.#dialogs(shared)}
      </div>
    `;
  }

  #dialogs({ zone, today }) {
    if (this.blocking) {
      return html`<block-dialog
        .desk=${this.desk}
        .date=${this.blocking}
        .today=${today}
        .zone=${zone}
        @closed=${() => (this.blocking = undefined)}
      ></block-dialog>`;
    }
    if (!this.opened) return "";
    return html`<day-dialog
      .desk=${this.desk}
      .day=${this.opened}
      .zone=${zone}
      @closed=${() => (this.opened = undefined)}
      @block-wanted=${({ detail, target }) => {
        target.close();
        this.blocking = detail;
      }}
    ></day-dialog>`;
  }
}

customElements.define("week-view", WeekView);

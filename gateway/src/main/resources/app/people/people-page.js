import { html } from "lit";
import { get } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { ready, t } from "../shared/i18n.js";
import { title } from "../shared/page-frame.js";
import { quarterMark } from "../shared/quarter-mark.js";
import "../shared/language-switch.js";
import "../shared/sign-out.js";
import "../shared/staff-pages.js";
import "./account-item.js";
import { problemWords } from "./changing-element.js";
import "./invite-form.js";
import { Office } from "./office.js";

/** Who may sign in, for staff. */
class PeoplePage extends FifteenElement {
  static properties = {
    session: { state: true },
    office: { state: true },
    people: { state: true },
    therapists: { state: true },
    said: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    this.therapists = [];
  }

  async connectedCallback() {
    super.connectedCallback();
    title("people.title");
    await ready;
    this.#open();
  }

  async #open() {
    this.problem = undefined;
    try {
      this.session = await get("/api/session");
      this.office = new Office(this.session);
      this.people = await this.office.accounts();
      this.therapists = await this.office.therapists();
    } catch (problem) {
      this.problem = problem;
    }
  }

  // Whoever was just changed may be gone from the list, and the focus with them.
  async #done(said) {
    this.said = said;
    this.people = await this.office.accounts().catch(() => this.people);
    this.focusOn("#said");
  }

  render() {
    return html`
      <div class="frame wide">
        <header class="masthead">
          <a class="brand" href="/people">${quarterMark}<span>Fifteen</span></a>
          <staff-pages .session=${this.session}></staff-pages>
          <language-switch></language-switch>
          <sign-out .session=${this.session}></sign-out>
        </header>
        <main class="people" @done=${({ detail }) => this.#done(detail)}>
          <div class="stack">
            <h1>${t("people.title")}</h1>
            <p class="soft">${t("people.lead")}</p>
          </div>
          <p id="said" role="status" tabindex="-1" class=${this.said ? "card tinted" : ""}>${this.said ? t(this.said.key, this.said.values) : ""}</p>
          ${this.problem ? this.#trouble() : this.people ? this.#everybody() : ""}
        </main>
      </div>
    `;
  }

  #everybody() {
    const { items, bySettings } = this.people;
    const present = items.filter(({ state }) => state !== "ENDED");
    const ended = items.length - present.length;
    return html`
      <section class="stack" aria-labelledby="present">
        <h2 id="present">${t("people.accounts", { count: present.length })}</h2>
        ${present.length
          ? present.map(
              (account) =>
                html`<account-item
                  .office=${this.office}
                  .account=${account}
                  .therapist=${this.#therapist(account.therapistId)}
                ></account-item>`,
            )
          : html`<p class="card soft">${t("people.nobody")}</p>`}
        ${ended ? html`<p class="soft">${t("people.endedCount", { count: ended })}</p>` : ""}
        ${bySettings.length ? this.#fixed(bySettings) : ""}
      </section>
      <invite-form .office=${this.office} .therapists=${this.therapists}></invite-form>
    `;
  }

  #fixed(bySettings) {
    return html`
      <details>
        <summary>${t("people.bySettings", { count: bySettings.length })}</summary>
        <p class="soft">${t("people.bySettingsText")}</p>
        <ul class="plain-list">
          ${bySettings.map(
            ({ userName, name, roles }) =>
              html`<li>
                <bdi>${name}</bdi> · <bdi class="mono">${userName}</bdi> · ${roles.map((role) => t(`people.role.${role}`)).join(", ")}
              </li>`,
          )}
        </ul>
      </details>
    `;
  }

  #therapist(id) {
    return this.therapists.find((therapist) => therapist.id === id)?.name ?? "";
  }

  #trouble() {
    const { status } = this.problem;
    return html`
      <section class="card" role="alert">
        <p>${problemWords(this.problem)}</p>
        <p>
          ${status === 401
            ? html`<a class="button primary" href="/people">${t("journal.signIn")}</a>`
            : html`<button type="button" class="button" @click=${this.#open}>${t("error.again")}</button>`}
        </p>
      </section>
    `;
  }
}

customElements.define("people-page", PeoplePage);

import { html } from "lit";
import { ActElement } from "../shared/act-element.js";
import { post } from "../shared/api.js";
import { t } from "../shared/i18n.js";

/**
 * What one of two can say for themselves: that they come, or that they cannot, and the call goes on without them.
 * Tells `changed`.
 */
class YourPart extends ActElement {
  static properties = {
    path: {},
    headers: { attribute: false },
    call: { attribute: false },
    asking: { state: true },
  };
  static conflict = "part.conflict";

  render() {
    const self = this.call.attendees.find(({ personId }) => personId);
    const other = this.call.attendees.find(({ personId }) => !personId);
    if (!self || !other) return "";
    return html`
      <section class="card stack" aria-labelledby="part-heading">
        <h2 id="part-heading" tabindex="-1" data-part>${t(`part.${this.#standing(self)}`)}</h2>
        ${other.withdrawn ? html`<p>${t("part.otherWithdrew")}</p>` : ""}
        ${self.withdrawn ? "" : this.asking ? this.#question() : this.#choice(self)}
        ${this.alert()}
      </section>
    `;
  }

  #standing({ role, accepted, withdrawn }) {
    if (withdrawn) return "withdrawn";
    if (role !== "PARTNER") return "together";
    return accepted ? "accepted" : "invited";
  }

  #choice({ role, accepted }) {
    const cannot = html`<button type="button" class="button" data-cannot @click=${() => this.#ask(true)}>
      ${t("part.cannot")}
    </button>`;
    return role === "PARTNER" && !accepted
      ? html`<form class="stack" @submit=${this.#accept}>
          <div class="field">
            <label class="label" for="part-note">${t("part.note")} <span class="hint">(${t("details.optional")})</span></label>
            <textarea id="part-note" name="note" dir="auto" maxlength="2000"></textarea>
          </div>
          <p class="row">
            <button class="button primary" aria-disabled=${this.busy}>${t("part.come")}</button>
            ${cannot}
          </p>
        </form>`
      : html`<p>${cannot}</p>`;
  }

  #question() {
    return html`
      <p>${t("part.withdraw")}</p>
      <p class="row">
        <button
          type="button"
          class="button grave"
          data-sure
          aria-disabled=${this.busy}
          @click=${() => this.#say("withdrawal", {})}
        >
          ${t("part.withdrawYes")}
        </button>
        <button type="button" class="button" @click=${() => this.#ask(false)}>${t("part.withdrawNo")}</button>
      </p>
    `;
  }

  #ask(asking) {
    this.asking = asking;
    this.problem = undefined;
    this.focusOn(asking ? "[data-sure]" : "[data-cannot]");
  }

  #accept = (event) => {
    event.preventDefault();
    const note = new FormData(event.target).get("note").trim();
    return this.#say("acceptance", note ? { answers: { topics: [], note } } : {});
  };

  async #say(word, body) {
    const headers = { ...this.headers, "Idempotency-Key": crypto.randomUUID() };
    if (await this.act(() => post(`${this.path}/${word}`, body, { headers }))) {
      this.asking = false;
      this.focusOn("[data-part]");
    }
    this.tell("changed");
  }
}

customElements.define("your-part", YourPart);

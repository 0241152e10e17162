import { html } from "lit";
import { FifteenElement } from "../../shared/element.js";
import { t } from "../../shared/i18n.js";
import { problemWords } from "../words.js";
import "./hours-form.js";
import "./rules-form.js";

/** When calls can be had every week, and by which rules. */
class HoursView extends FifteenElement {
  static properties = {
    desk: { attribute: false },
    hours: { state: true },
    rules: { state: true },
    problem: { state: true },
  };

  willUpdate(changed) {
    if (changed.has("desk")) this.#load(this.desk);
  }

  async #load(desk) {
    this.hours = this.rules = this.problem = undefined;
    try {
      const [hours, rules] = await Promise.all([desk.hours(), desk.rules()]);
      if (desk === this.desk) Object.assign(this, { hours, rules });
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    if (this.problem) {
      return html`<section class="card" role="alert">
        <p>${problemWords(this.problem)}</p>
        <p><button type="button" class="button" @click=${() => this.#load(this.desk)}>${t("error.again")}</button></p>
      </section>`;
    }
    if (!this.hours) return html`<p class="waiting" role="status">${t("calendar.loading")}</p>`;
    return html`
      <div class="columns">
        <hours-form .desk=${this.desk} .hours=${this.hours}></hours-form>
        <rules-form .desk=${this.desk} .rules=${this.rules}></rules-form>
      </div>
    `;
  }
}

customElements.define("hours-view", HoursView);

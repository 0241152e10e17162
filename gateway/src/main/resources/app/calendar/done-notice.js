import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { brokenCalls } from "./broken-calls.js";
import { moment } from "./moments.js";

/** Says what was done, and names at once the calls that it broke. `result`: `{words, conflicts}`. */
class DoneNotice extends FifteenElement {
  static properties = { desk: { attribute: false }, result: { attribute: false }, broken: { state: true } };

  willUpdate(changed) {
    if (changed.has("result")) {
      this.broken = undefined;
      if (this.result?.conflicts.length) this.#look(this.result);
    }
  }

  async #look(result) {
    const broken = await brokenCalls(this.desk, result.conflicts).catch(() => undefined);
    if (result === this.result) this.broken = broken;
  }

  render() {
    return html`<div class="done ${this.result ? "" : "empty"}" role="status">${this.result ? this.#said() : ""}</div>`;
  }

  #said() {
    const { words, conflicts } = this.result;
    return html`
      <div class="card tinted">
        <div class="row between">
          <p><strong>${words}</strong></p>
          <button type="button" class="button quiet" @click=${() => this.tell("dismissed")}>${t("calendar.close")}</button>
        </div>
        ${conflicts.length ? html`<p>${t("calendar.broken", { count: conflicts.length })}</p>` : ""}
        ${this.broken
          ? html`<ul class="plain-list">
              ${this.broken.calls.map(({ start }) => html`<li><time datetime=${start}>${moment(start, this.broken.zone)}</time></li>`)}
            </ul>`
          : ""}
      </div>
    `;
  }
}

customElements.define("done-notice", DoneNotice);

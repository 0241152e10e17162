import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { frame, title } from "../shared/page-frame.js";

/** Asks whether somebody wants no more reminders. The link alone does nothing: mail scanners follow links. */
class StopReminders extends FifteenElement {
  static properties = { outcome: { state: true } };

  constructor() {
    super();
    this.outcome = "question";
  }

  connectedCallback() {
    super.connectedCallback();
    title("reminders.title");
  }

  render() {
    return frame(html`
      <h1>${t(`reminders.${this.outcome}.title`)}</h1>
      <p role="status">${t(`reminders.${this.outcome}.text`)}</p>
      <p class="row">
        ${["question", "failed", "asking"].includes(this.outcome)
          ? html`<button type="button" class="button primary" ?disabled=${this.outcome === "asking"} @click=${this.#stop}>
              ${t("reminders.stop")}
            </button>`
          : html`<a class="button" href="/">${t("error.home")}</a>`}
      </p>
    `);
  }

  async #stop() {
    this.outcome = "asking";
    try {
      const answer = await fetch(location.pathname, { method: "POST" });
      this.outcome = answer.ok ? "done" : answer.status === 404 ? "unknown" : "failed";
    } catch {
      this.outcome = "failed";
    }
  }
}

customElements.define("stop-reminders", StopReminders);

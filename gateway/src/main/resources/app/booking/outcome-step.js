import { html } from "lit";
import { Problem, bearer, get } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { follow } from "../shared/stream.js";
import { day, time, zoneName } from "../shared/time.js";

const UNDECIDED = ["REQUESTED", "HELD"];

/**
 * What became of the request; where nothing has yet, it follows the consultation until something does. Tells `slot-gone` with
 * a problem when the answer that comes then is no.
 */
class OutcomeStep extends FifteenElement {
  static properties = {
    outcome: { attribute: false },
    email: {},
    therapist: { attribute: false },
    zone: {},
    status: { state: true },
  };

  #leaving = new AbortController();

  connectedCallback() {
    super.connectedCallback();
    this.status = this.outcome.status;
    if (UNDECIDED.includes(this.status)) this.#follow();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  #follow() {
    const { id, token } = this.outcome;
    const path = `/api/consultations/${encodeURIComponent(id)}`;
    const look = async () => {
      const { status, nearest = [] } = await get(path, { headers: bearer(token) });
      this.status = status;
      if (!UNDECIDED.includes(status)) this.#leaving.abort();
      if (status === "DECLINED") this.tell("slot-gone", new Problem(409, { type: "slot-unavailable", nearest }));
    };
    follow({
      path: () => `${path}/stream`,
      headers: bearer(token),
      onEvent: look,
      onState: (state) => state === "live" && look(),
      signal: this.#leaving.signal,
    }).catch(() => {
      // The mail says it too; here the waiting words simply stay.
    });
  }

  render() {
    const kind = this.#kind();
    return html`
      <div class="stack loose" aria-live="polite">
        <h1 tabindex="-1" data-heading>${t(`outcome.${kind}`)}</h1>
        <section class="card tinted">
          <p class="moment">${day(this.outcome.start, this.zone)}, ${time(this.outcome.start, this.zone)}</p>
          <p>${this.therapist?.name ?? ""}</p>
          <p class="soft small">${zoneName(this.zone)}</p>
        </section>
        ${kind === "waiting" ? html`<p class="waiting">${t("outcome.waitingText")}</p>` : this.#text(kind)}
        <div class="stack">
          <p class="row"><a class="button primary" href=${this.outcome.link}>${t("outcome.manage")}</a></p>
          <p class="soft small">${t("outcome.keepLink")}</p>
        </div>
      </div>
    `;
  }

  #text(kind) {
    return kind === "declined" ? "" : html`<p>${t(`outcome.${kind}Text`, { email: this.email })}</p>`;
  }

  #kind() {
    if (UNDECIDED.includes(this.status)) return "waiting";
    if (this.status === "CONFIRMED") return "confirmed";
    return this.status === "AWAITING_APPROVAL" ? "approval" : "declined";
  }
}

customElements.define("outcome-step", OutcomeStep);

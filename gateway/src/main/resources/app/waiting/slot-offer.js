import { html } from "lit";
import { post } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { dayAndTime, dayWithYear, offset, ownZone, timeRange, zoneName } from "../shared/time.js";

/** A time that is kept for somebody: they take it or let it go. Tells `taken`, or `changed`. */
class SlotOffer extends FifteenElement {
  static properties = {
    path: {},
    headers: { attribute: false },
    offer: { attribute: false },
    sending: { state: true },
    refusal: { state: true },
  };

  render() {
    const { start, end, until, therapist } = this.offer;
    const zone = ownZone();
    return html`
      <section class="card tinted" aria-label=${t("waiting.offer")}>
        <p class="moment">${dayWithYear(start, zone)}, <span class="nowrap">${timeRange(start, end, zone)}</span></p>
        <p class="soft small">${zoneName(zone)} <bdi>(${offset(start, zone)})</bdi></p>
        <p><bdi>${[therapist?.name, therapist?.credentials].filter(Boolean).join(", ")}</bdi></p>
        <p>${t("waiting.keptUntil", { time: dayAndTime(until, zone) })}</p>
        <p class="row">
          <button type="button" class="button primary" aria-disabled=${this.#busy} @click=${this.#take}>
            ${t("waiting.take")}
          </button>
          <button type="button" class="button" aria-disabled=${this.#busy} @click=${this.#pass}>${t("waiting.pass")}</button>
        </p>
        <p class="fault" role="alert">${this.refusal ? t(this.refusal) : ""}</p>
      </section>
    `;
  }

  get #busy() {
    return this.sending ? "true" : "false";
  }

  #take = () => this.#say("acceptance", "taken");

  #pass = () => this.#say("refusal", "changed");

  // Either may be said again, so a click after a lost answer does nothing twice.
  async #say(word, then) {
    if (this.sending) return;
    this.sending = true;
    this.refusal = undefined;
    try {
      await post(`${this.path}/${word}`, undefined, { headers: this.headers });
      this.tell(then);
    } catch (problem) {
      this.refusal = problem.status === 409 ? "waiting.conflict" : "cancel.failed";
      if (problem.slug === "no-offer") this.tell("changed");
    } finally {
      this.sending = false;
    }
  }
}

customElements.define("slot-offer", SlotOffer);

import { html } from "lit";
import { ActElement } from "../shared/act-element.js";
import { post } from "../shared/api.js";
import { t } from "../shared/i18n.js";
import { dayAndTime, dayWithYear, offset, ownZone, timeRange, zoneName } from "../shared/time.js";

/** A time that is kept for somebody: they take it or let it go. Tells `taken`, or `changed`. */
class SlotOffer extends ActElement {
  static properties = { path: {}, headers: { attribute: false }, offer: { attribute: false } };
  static conflict = "waiting.conflict";

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
          <button type="button" class="button primary" aria-disabled=${this.busy} @click=${this.#take}>
            ${t("waiting.take")}
          </button>
          <button type="button" class="button" aria-disabled=${this.busy} @click=${this.#pass}>${t("waiting.pass")}</button>
        </p>
        ${this.alert()}
      </section>
    `;
  }

  #take = () => this.#say("acceptance", "taken");

  #pass = () => this.#say("refusal", "changed");

  // Either may be said again, so a click after a lost answer does nothing twice.
  async #say(word, then) {
    const said = await this.act(() => post(`${this.path}/${word}`, undefined, { headers: this.headers }));
    if (said) this.tell(then);
    else if (this.problem?.slug === "no-offer") this.tell("changed");
  }
}

customElements.define("slot-offer", SlotOffer);

import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { day, minutesBetween, offset, time, zoneName } from "../shared/time.js";

/** The time that is being asked for, in words. */
class ChosenTime extends FifteenElement {
  static properties = { opening: { attribute: false }, zone: {}, therapist: { attribute: false } };

  render() {
    const { start, end } = this.opening;
    return html`
      <section class="card tinted" aria-label=${t("details.chosen")} aria-live="polite">
        <p class="moment">${day(start, this.zone)}, ${time(start, this.zone)}</p>
        <p>
          ${t("details.minutes", {
            minutes: end ? minutesBetween(start, end) : 15,
            therapist: this.therapist?.name ?? "…",
          })}
        </p>
        <p class="soft small">${zoneName(this.zone)} <bdi>(${offset(start, this.zone)})</bdi></p>
        <p><button type="button" class="linkish" @click=${() => history.back()}>${t("details.change")}</button></p>
      </section>
    `;
  }
}

customElements.define("chosen-time", ChosenTime);

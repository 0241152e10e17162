import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { serviceName } from "../shared/practice.js";
import { dayWithYear, weekday } from "../shared/time.js";

/** What somebody waits for. */
class WaitingFacts extends FifteenElement {
  static properties = { place: { attribute: false }, found: { attribute: false } };

  render() {
    const { place } = this;
    return html`
      <section class="card">
        <dl class="facts">
          <dt>${t("manage.what")}</dt>
          <dd>${serviceName(this.found, place.service)}</dd>
          <dt>${t("manage.with")}</dt>
          <dd><bdi>${place.therapist?.name ?? t("times.anyone")}</bdi></dd>
          <dt>${t("manage.when")}</dt>
          <dd>${this.#days()}${this.#hours()}</dd>
          <dt>${t("waiting.until")}</dt>
          <dd>${dayWithYear(`${place.wishes.latest}T12:00:00Z`, "UTC")}</dd>
        </dl>
      </section>
    `;
  }

  #days() {
    const { days } = this.place.wishes;
    return html`<p>${days.length ? days.map(weekday).join(", ") : t("waiting.anyDay")}</p>`;
  }

  #hours() {
    const { hours } = this.place.wishes;
    return html`<p>
      ${hours.length ? hours.map(({ from, to }) => html`<bdi>${from}–${to}</bdi> `) : t("waiting.anyHour")}
    </p>`;
  }
}

customElements.define("waiting-facts", WaitingFacts);

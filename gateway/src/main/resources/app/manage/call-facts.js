import { html } from "lit";
import { FifteenElement } from "../shared/element.js";
import { has, t } from "../shared/i18n.js";
import { serviceName } from "../shared/practice.js";
import { dayAndTime, dayWithYear, offset, ownZone, timeRange, zoneName } from "../shared/time.js";

/** When, with whom and how. */
class CallFacts extends FifteenElement {
  static properties = { call: { attribute: false }, found: { attribute: false } };

  render() {
    const { call } = this;
    const zone = ownZone();
    return html`
      <section class="card tinted" aria-label=${t("manage.when")}>
        <p class="moment">${dayWithYear(call.start, zone)}, <span class="nowrap">${timeRange(call.start, call.end, zone)}</span></p>
        <p class="soft small">${zoneName(zone)} <bdi>(${offset(call.start, zone)})</bdi></p>
        ${this.#therapistTime(zone)} ${this.#join()}
        ${call.deadline && call.status === "AWAITING_APPROVAL"
          ? html`<p>${t("manage.deadline", { time: dayAndTime(call.deadline, zone) })}</p>`
          : ""}
      </section>
      ${call.message ? this.#message() : ""}
      <section class="card">
        <dl class="facts">
          <dt>${t("manage.with")}</dt>
          <dd><bdi>${this.#therapist()}</bdi></dd>
          <dt>${t("manage.what")}</dt>
          <dd>${serviceName(this.found, call.service)}</dd>
          <dt>${t("manage.how")}</dt>
          <dd>${t(`details.${call.channel}`)}</dd>
          ${this.#answers()}
        </dl>
      </section>
    `;
  }

  #therapist() {
    const { name = "…", credentials } = this.call.therapist ?? {};
    return [name, credentials].filter(Boolean).join(", ");
  }

  #therapistTime(zone) {
    const theirs = this.call.therapist?.zone;
    if (!theirs || offset(this.call.start, theirs) === offset(this.call.start, zone)) return "";
    return html`<p class="small">
      ${t("manage.therapistTime", { time: dayAndTime(this.call.start, theirs), zone: zoneName(theirs) })}
    </p>`;
  }

  #join() {
    const { joinInstruction } = this.call;
    if (!joinInstruction) return "";
    return /^https?:\/\/\S+$/.test(joinInstruction)
      ? html`<p class="row">
          <a class="button primary" href=${joinInstruction} rel="noreferrer noopener" target="_blank">${t("manage.join")}</a>
          <span class="soft small">${t("manage.joinHint")}</span>
        </p>`
      : html`<p class="prose">${joinInstruction}</p>`;
  }

  #message() {
    return html`<section class="card" aria-label=${t("manage.message")}>
      <h2>${t("manage.message")}</h2>
      <p class="prose" dir="auto">${this.call.message}</p>
    </section>`;
  }

  #answers() {
    const answers = this.call.attendees?.find((one) => one.answers)?.answers;
    const topics = (answers?.topics ?? []).map((topic) =>
      has(`details.topic.${topic}`) ? t(`details.topic.${topic}`) : topic,
    );
    const written = [topics.join(", "), answers?.note].filter(Boolean);
    return written.length
      ? html`<dt>${t("manage.answers")}</dt>
          <dd>${written.map((words) => html`<p class="prose" dir="auto">${words}</p>`)}</dd>`
      : "";
  }
}

customElements.define("call-facts", CallFacts);

import { html } from "lit";
import { Problem, post } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { has, t } from "../shared/i18n.js";
import { isForTwo, policy } from "../shared/practice.js";
import { TOPICS, consultation, faultsFrom, faultsIn, place, typedInto } from "./details-form.js";
import "../shared/crisis-notice.js";
import "./chosen-time.js";
import "./nearest-times.js";
import { wishes } from "./wish-fields.js";
import "../shared/text-field.js";

/**
 * Who asks, for a time or, `waiting`, for one that is still to come free. Tells `booked` with the API's answer; keeps what was
 * typed by `details-typed`.
 */
class DetailsStep extends FifteenElement {
  static properties = {
    found: { attribute: false },
    need: { attribute: false },
    zone: { attribute: false },
    opening: { attribute: false },
    waiting: { type: Boolean },
    therapist: { attribute: false },
    details: { attribute: false },
    faults: { state: true },
    problem: { attribute: false },
    sending: { state: true },
  };

  #sent = {};

  constructor() {
    super();
    this.faults = {};
  }

  get #forTwo() {
    return isForTwo(this.found, this.need.service);
  }

  get #channels() {
    return this.therapist?.channels ?? ["VIDEO"];
  }

  get #channel() {
    return this.#channels.includes(this.details.channel) ? this.details.channel : this.#channels[0];
  }

  render() {
    return html`
      <div class="stack loose">
        <h1 class="step" tabindex="-1" data-heading>${t(this.waiting ? "wish.heading" : "details.heading")}</h1>
        ${this.waiting
          ? html`<p>${t("wish.text")}</p>`
          : html`<chosen-time .opening=${this.opening} .zone=${this.zone} .therapist=${this.therapist}></chosen-time>`}
        ${this.#policy()}
        <crisis-notice .found=${this.found} .place=${this.need.place}></crisis-notice>
        <form class="stack loose" novalidate @submit=${this.#submit} @input=${this.#typed}>
          ${this.waiting ? html`<wish-fields .details=${this.details}></wish-fields>` : ""}
          ${this.#you()} ${this.#forTwo ? this.#partner() : ""} ${this.#answers()} ${this.#consent()}
          <div class="stack">
            <div role="alert">${this.problem ? this.#problem() : ""}</div>
            <p class="row">
              <button class="button primary" aria-disabled=${this.sending ? "true" : "false"}>
                ${this.sending ? t("details.sending") : t(this.waiting ? "wish.send" : "details.send")}
              </button>
            </p>
          </div>
        </form>
      </div>
    `;
  }

  #policy() {
    const words = this.found ? policy(this.found) : "";
    return words
      ? html`<section class="card" aria-labelledby="policy">
          <h2 id="policy">${t("details.policy")}</h2>
          <p class="prose small">${words}</p>
        </section>`
      : "";
  }

  #you() {
    return html`
      <fieldset class="stack">
        <legend class="group">${t("details.you")}</legend>
        ${this.#field("name", { autocomplete: "name" })}
        ${this.#field("email", { type: "email", autocomplete: "email", hint: t("details.emailHint") })}
        ${this.#channels.length > 1 ? this.#channelChoice() : ""}
        ${this.#channel === "PHONE"
          ? this.#field("phone", { type: "tel", autocomplete: "tel", hint: t("details.phoneHint") })
          : ""}
      </fieldset>
    `;
  }

  #channelChoice() {
    return html`
      <fieldset>
        <legend class="label">${t("details.channel")}</legend>
        <div class="chips">
          ${this.#channels.map(
            (channel) => html`
              <label class="choice">
                <input type="radio" name="channel" value=${channel} .checked=${this.#channel === channel} />
                ${t(`details.${channel}`)}
              </label>
            `,
          )}
        </div>
      </fieldset>
    `;
  }

  #partner() {
    return html`
      <fieldset class="stack">
        <legend class="group">${t("details.partner")}</legend>
        <p class="hint">${t("details.partnerHint")}</p>
        ${this.#field("partnerName")} ${this.#field("partnerEmail", { type: "email" })}
      </fieldset>
    `;
  }

  #answers() {
    const chosen = this.details.topics ?? [];
    return html`
      <fieldset>
        <legend>${t("details.topics")} <span class="hint">(${t("details.optional")})</span></legend>
        <div class="chips">
          ${TOPICS.map(
            (topic) => html`
              <label class="choice">
                <input type="checkbox" name="topics" value=${topic} .checked=${chosen.includes(topic)} />
                ${t(`details.topic.${topic}`)}
              </label>
            `,
          )}
        </div>
      </fieldset>
      ${this.#field("note", { type: "long", hint: t("details.noteHint"), optional: true })}
    `;
  }

  #consent() {
    return html`
      <div>
        <label class="consent">
          <input
            type="checkbox"
            name="consent"
            required
            .checked=${this.details.consent ?? false}
            aria-invalid=${this.faults.consent ? "true" : "false"}
            aria-describedby="consent-fault"
          />
          <span>${t("details.consent")}</span>
        </label>
        <p class="fault" id="consent-fault">${this.faults.consent ?? ""}</p>
      </div>
    `;
  }

  #field(name, options = {}) {
    return html`<text-field
      .name=${name}
      .label=${t(`details.${name}`)}
      .value=${this.details[name] ?? ""}
      .fault=${this.faults[name]}
      .options=${options}
    ></text-field>`;
  }

  #problem() {
    if (this.problem.slug === "slot-unavailable") {
      return html`<nearest-times
        .nearest=${this.problem.body.nearest ?? []}
        .opening=${this.opening}
        .zone=${this.zone}
        @time-chosen=${() => {
          this.problem = undefined;
          this.focusOn(".button.primary");
        }}
      ></nearest-times>`;
    }
    return html`<p class="card fault">${this.#words()}</p>`;
  }

  #words() {
    const { slug, passing, body } = this.problem;
    if (passing) return t("problem.passing");
    if (Object.keys(this.faults).length) return t("details.fix");
    return has(`problem.${slug}`) ? t(`problem.${slug}`) : t("problem.other", { detail: body.detail ?? body.title ?? "" });
  }

  #typed({ currentTarget }) {
    this.tell("details-typed", typedInto(currentTarget));
  }

  async #submit(event) {
    event.preventDefault();
    if (this.sending) return;
    const details = typedInto(event.target);
    const asked = { channel: this.#channel, forTwo: this.#forTwo };
    this.problem = undefined;
    this.faults = faultsIn(details, asked);
    if (Object.keys(this.faults).length) return this.focusOn("[aria-invalid=true]");
    this.sending = true;
    try {
      const body = this.#body(details, asked);
      const headers = { Prefer: "wait=5", "Idempotency-Key": this.#keyOf(body) };
      this.tell("booked", await post(this.waiting ? "/api/waiting-list" : "/api/consultations", body, { headers }));
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.#refused(problem);
    } finally {
      this.sending = false;
    }
  }

  #body(details, asked) {
    const told = { need: this.need, zone: this.zone, details, ...asked };
    return this.waiting
      ? place({ ...told, therapistId: this.therapist?.id, wishes: wishes(details) })
      : consultation({ ...told, opening: this.opening });
  }

  #refused(problem) {
    this.problem = problem;
    this.faults = faultsFrom(problem);
    this.focusOn(problem.slug === "slot-unavailable" ? "[data-nearest]" : "[aria-invalid=true]");
  }

  // The same request keeps its key, so a second click after a lost answer books nothing twice.
  #keyOf(body) {
    const text = JSON.stringify(body);
    if (this.#sent.text !== text) this.#sent = { text, key: crypto.randomUUID() };
    return this.#sent.key;
  }
}

customElements.define("details-step", DetailsStep);

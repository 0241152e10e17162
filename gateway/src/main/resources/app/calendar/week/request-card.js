import { html } from "lit";
import { t } from "../../shared/i18n.js";
import { moment } from "../moments.js";
import { SavingElement } from "../saving-element.js";
import { faultWords } from "../words.js";
import { persons, whatFor, whoComes } from "./call-words.js";
import "../../shared/text-field.js";

/** A request that waits for the therapist's yes or no. */
class RequestCard extends SavingElement {
  static properties = { call: { attribute: false }, zone: {}, found: { attribute: false }, refusing: { state: true } };

  render() {
    const { call, zone } = this;
    const heading = `request-${call.id}`;
    return html`
      <article class="card" aria-labelledby=${heading}>
        <h3 id=${heading}>${moment(call.start, zone)} · <bdi>${whoComes(call)}</bdi></h3>
        <p class="small">${whatFor(this.found, call)}</p>
        ${persons(call)}
        ${call.deadline ? html`<p class="soft small">${t("calendar.deadline", { time: moment(call.deadline, zone) })}</p>` : ""}
        ${this.refusing ? this.#refusal() : this.#choice()} ${this.alert()}
      </article>
    `;
  }

  #choice() {
    return html`<p class="row">
      <button type="button" class="button primary" aria-disabled=${this.busy} @click=${this.#approve}>
        ${t("calendar.approve")}
      </button>
      <button type="button" class="button" data-refuse @click=${() => this.#ask(true)}>${t("calendar.refuse")}</button>
    </p>`;
  }

  #refusal() {
    return html`<form class="stack" novalidate @submit=${this.#refuse}>
      <text-field
        .name=${`reason-${this.call.id}`}
        .label=${t("calendar.reason")}
        .value=${""}
        .fault=${faultWords(this.faults.reason)}
        .options=${{ type: "long", optional: true, hint: t("calendar.reasonHint") }}
      ></text-field>
      <p class="row">
        <button class="button grave" aria-disabled=${this.busy}>${t("calendar.refuseYes")}</button>
        <button type="button" class="button" @click=${() => this.#ask(false)}>${t("calendar.refuseNo")}</button>
      </p>
    </form>`;
  }

  #ask(refusing) {
    this.refusing = refusing;
    this.focusOn(refusing ? "text-field textarea" : "[data-refuse]");
  }

  async #approve() {
    this.#answered("calendar.approved", await this.act(() => this.desk.approve(this.call.id)));
  }

  async #refuse(event) {
    event.preventDefault();
    const reason = event.target.querySelector("textarea").value.trim();
    this.#answered("calendar.refused", await this.act(() => this.desk.refuse(this.call.id, reason ? { reason } : {})));
  }

  #answered(words, answer) {
    if (answer) this.done(t(words, { time: moment(this.call.start, this.zone) }), answer);
  }
}

customElements.define("request-card", RequestCard);

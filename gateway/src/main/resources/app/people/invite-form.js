import { html } from "lit";
import { languages, t } from "../shared/i18n.js";
import { ChangingElement } from "./changing-element.js";
import "../shared/text-field.js";

const ROLES = ["staff", "therapist"];

/** Invites somebody to sign in. Tells `done`. */
class InviteForm extends ChangingElement {
  static properties = { therapists: { attribute: false }, role: { state: true } };

  constructor() {
    super();
    this.role = "staff";
  }

  render() {
    return html`
      <form class="card" novalidate aria-labelledby="invite" @submit=${this.#send}>
        <h2 id="invite">${t("people.invite")}</h2>
        <p class="soft">${t("people.inviteLead")}</p>
        ${this.#text("name", { max: 120 })} ${this.#text("email", { type: "email", hint: t("people.emailHint") })}
        ${this.#select(
          "role",
          ROLES.map((role) => [role, t(`people.role.${role}`)]),
          ({ target }) => (this.role = target.value),
        )}
        ${this.role === "therapist"
          ? this.#select("therapistId", [["", ""], ...this.therapists.map(({ id, name }) => [id, name])])
          : ""}
        ${this.#select(
          "language",
          languages.map(({ tag, name }) => [tag, name]),
        )}
        ${this.alert()}
        <p><button class="button primary" aria-disabled=${this.busy}>${t("people.send")}</button></p>
      </form>
    `;
  }

  #text(name, options) {
    return html`<text-field
      .name=${name}
      .label=${t(`people.${name}`)}
      .value=${""}
      .fault=${this.#fault(name)}
      .options=${options}
    ></text-field>`;
  }

  #select(name, choices, chosen) {
    const fault = this.#fault(name);
    return html`<div class="field">
      <label class="label" for=${name}>${t(`people.${name}`)}</label>
      <select
        id=${name}
        name=${name}
        aria-invalid=${fault ? "true" : "false"}
        aria-describedby="${name}-fault"
        @change=${chosen}
      >
        ${choices.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
      </select>
      <span class="fault" id="${name}-fault">${fault}</span>
    </div>`;
  }

  #fault(name) {
    const fault = this.faults[name];
    if (!fault) return "";
    if (fault === true) return t("fault.needed");
    if (name === "email") return t(this.problem?.status === 409 ? "people.problem.address-in-use" : "fault.email");
    return t("fault.other", { message: fault });
  }

  async #send(event) {
    event.preventDefault();
    const form = event.target;
    const person = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
    this.problem = undefined;
    this.faults = Object.fromEntries(Object.entries(person).flatMap(([name, value]) => (value ? [] : [[name, true]])));
    if (Object.keys(this.faults).length) return this.focusOn("[aria-invalid=true]");
    if (!(await this.act(() => this.office.invite(person)))) return undefined;
    form.reset();
    this.role = "staff";
    return this.done("people.invited", { name: person.name });
  }
}

customElements.define("invite-form", InviteForm);

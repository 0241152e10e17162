import { html } from "lit";
import { t } from "../shared/i18n.js";
import { dayAndTime, ownZone } from "../shared/time.js";
import { ChangingElement } from "./changing-element.js";
import "./end-dialog.js";

/** Somebody who may sign in, or is invited to. Tells `done`. */
class AccountItem extends ChangingElement {
  static properties = { account: { attribute: false }, therapist: {}, asking: { state: true } };

  render() {
    const { id, name, email, state } = this.account;
    return html`
      <article class="card" aria-labelledby="account-${id}">
        <div class="row between">
          <h3 id="account-${id}"><bdi>${name}</bdi></h3>
          <span class="soft">${t(`people.state.${state}`)}</span>
        </div>
        <p><bdi class="mono">${email}</bdi></p>
        <p class="soft">${this.#role()} · ${this.#since()}</p>
        <p class="row">
          ${this.#button(state === "ACTIVE" ? "newPassword" : "again", () => this.#inviteAgain())}
          ${this.#button("end", () => (this.asking = true))}
        </p>
        ${this.alert()}
        ${this.asking
          ? html`<end-dialog
              .office=${this.office}
              .account=${this.account}
              @closed=${() => (this.asking = false)}
            ></end-dialog>`
          : ""}
      </article>
    `;
  }

  #role() {
    const { role } = this.account;
    return this.therapist
      ? html`${t(`people.role.${role}`)}, <bdi>${this.therapist}</bdi>`
      : t(`people.role.${role}`);
  }

  #since() {
    const { joinedAt, invitationExpiresAt } = this.account;
    const time = (instant) => dayAndTime(instant, ownZone());
    if (invitationExpiresAt) return t("people.linkUntil", { time: time(invitationExpiresAt) });
    return t("people.since", { time: time(joinedAt) });
  }

  #button(what, act) {
    return html`<button
      type="button"
      class="button small-button"
      aria-disabled=${this.busy}
      @click=${act}
    >
      ${t(`people.${what}`)}<span class="visually-hidden">, ${this.account.name}</span>
    </button>`;
  }

  async #inviteAgain() {
    const { id, name } = this.account;
    if (await this.act(() => this.office.inviteAgain(id))) this.done("people.sentAgain", { name });
  }
}

customElements.define("account-item", AccountItem);

import { html } from "lit";
import { t } from "../../shared/i18n.js";
import { SavingElement } from "../saving-element.js";

/** The secret address under which other calendars read this one. It is shown once, when it is made. */
class FeedLink extends SavingElement {
  static properties = { url: { state: true }, copied: { state: true } };

  willUpdate(changed) {
    if (changed.has("desk")) this.url = this.copied = undefined;
  }

  render() {
    return html`
      <section class="card" aria-labelledby="feed-link">
        <h2 id="feed-link">${t("calendar.link")}</h2>
        <p>${t("calendar.link.text")}</p>
        <p class="hint">${t("calendar.link.hint")}</p>
        ${this.url ? this.#address() : ""}
        <p class="row">
          <button type="button" class="button" aria-disabled=${this.busy} @click=${this.#make}>
            ${t("calendar.link.make")}
          </button>
        </p>
        <p role="status">${this.copied ? t("calendar.link.copied") : ""}</p>
        ${this.alert()}
      </section>
    `;
  }

  #address() {
    return html`
      <div class="field">
        <label class="label" for="link-address">${t("calendar.link.address")}</label>
        <input id="link-address" type="text" dir="ltr" readonly .value=${this.url} @focus=${({ target }) => target.select()} />
      </div>
      <p class="row">
        <button type="button" class="button primary" @click=${this.#copy}>${t("calendar.link.copy")}</button>
      </p>
    `;
  }

  async #make() {
    const answer = await this.act(() => this.desk.newFeedLink());
    if (!answer) return;
    this.url = new URL(answer.url, location.origin).href;
    this.copied = false;
    this.done(t("calendar.link.made"));
    this.focusOn("#link-address");
  }

  // Where the clipboard is out of reach the address stays selected, to be copied by hand.
  async #copy() {
    this.querySelector("#link-address").select();
    this.copied = await navigator.clipboard.writeText(this.url).then(
      () => true,
      () => false,
    );
  }
}

customElements.define("feed-link", FeedLink);

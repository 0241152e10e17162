import { html } from "lit";
import { t } from "../../shared/i18n.js";
import { SavingElement } from "../saving-element.js";
import { faultWords } from "../words.js";
import "../../shared/text-field.js";

/** Takes in a calendar that the therapist keeps elsewhere. */
class FeedForm extends SavingElement {
  render() {
    return html`
      <form class="card" novalidate aria-labelledby="add-feed" @submit=${this.#send}>
        <h3 id="add-feed">${t("calendar.feed.add")}</h3>
        ${this.#field("name", { max: 100, hint: t("calendar.feed.nameHint") })}
        ${this.#field("url", { type: "url", max: 2000, hint: t("calendar.feed.urlHint") })} ${this.alert()}
        <p class="row">${this.submitButton(t(this.saving ? "calendar.feed.reading" : "calendar.feed.add"))}</p>
      </form>
    `;
  }

  #field(name, options) {
    return html`<text-field
      .name=${name}
      .label=${t(`calendar.feed.${name}`)}
      .value=${""}
      .fault=${this.#fault(name)}
      .options=${options}
    ></text-field>`;
  }

  #fault(name) {
    return this.faults[name] === true ? t("fault.needed") : faultWords(this.faults[name]);
  }

  async #send(event) {
    event.preventDefault();
    const form = event.target;
    const feed = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
    this.faults = Object.fromEntries(["name", "url"].filter((field) => !feed[field]).map((field) => [field, true]));
    if (Object.keys(this.faults).length) return this.focusOn("[aria-invalid=true]");
    const answer = await this.act(() => this.desk.addFeed(feed));
    if (!answer) return undefined;
    form.reset();
    return this.done(t(answer.lastError ? "calendar.feed.failed" : "calendar.feed.added", { name: feed.name }));
  }
}

customElements.define("feed-form", FeedForm);

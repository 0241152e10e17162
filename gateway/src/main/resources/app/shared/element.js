import { LitElement } from "lit";
import { listen, ready } from "./i18n.js";

/**
 * What every component is. It renders into the page itself, so that labels, styles and screen readers meet no shadow, and
 * anew when another language is chosen.
 */
export class FifteenElement extends LitElement {
  #silence;

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#silence = listen(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#silence();
  }

  async scheduleUpdate() {
    await ready;
    super.scheduleUpdate();
  }

  /** Tells the component around this one. */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }

  /** Moves the reader to the first match, once it is drawn. */
  async focusOn(selector) {
    await this.updateComplete;
    const target = this.querySelector(selector);
    target?.focus();
    target?.scrollIntoView({ block: "nearest" });
  }
}

import { html } from "lit";
import { ActElement } from "../shared/act-element.js";
import { problemWords } from "./words.js";

/** A component that changes something in the calendar. */
export class SavingElement extends ActElement {
  static properties = { desk: { attribute: false } };

  /** Tells the page what was done, in words, and which calls it broke. */
  done(words, { conflicts = [] } = {}) {
    this.tell("done", { words, conflicts });
  }

  words(problem) {
    return problemWords(problem);
  }

  submitButton(words) {
    return html`<button class="button primary" aria-disabled=${this.busy}>${words}</button>`;
  }
}

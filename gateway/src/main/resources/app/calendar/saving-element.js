import { html } from "lit";
import { ActElement } from "../shared/act-element.js";
import { problemWords } from "./words.js";

/** A component that changes something in the calendar, with what is wrong beside its fields. */
export class SavingElement extends ActElement {
  static properties = { desk: { attribute: false }, faults: { state: true } };

  constructor() {
    super();
    this.faults = {};
  }

  /** The answer to a change, or nothing where it was refused. */
  async save(change) {
    if (this.saving) return undefined;
    this.faults = {};
    const answer = await this.act(change);
    if (this.problem) {
      this.faults = this.problem.faults;
      this.focusOn("[aria-invalid=true]");
    }
    return answer;
  }

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

import { html } from "lit";
import { Problem } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { problemWords } from "./words.js";

/** A component that changes something: one change at a time, and what is wrong with it beside its fields. */
export class SavingElement extends FifteenElement {
  static properties = {
    desk: { attribute: false },
    saving: { state: true },
    problem: { state: true },
    faults: { state: true },
  };

  constructor() {
    super();
    this.faults = {};
  }

  /** The answer to a change, or nothing where it was refused. */
  async save(change) {
    if (this.saving) return undefined;
    this.saving = true;
    this.problem = undefined;
    this.faults = {};
    try {
      return await change();
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.problem = problem;
      this.faults = problem.faults;
      this.focusOn("[aria-invalid=true]");
      return undefined;
    } finally {
      this.saving = false;
    }
  }

  /** Tells the page what was done, in words, and which calls it broke. */
  done(words, { conflicts = [] } = {}) {
    this.tell("done", { words, conflicts });
  }

  alert() {
    return html`<p class="fault" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>`;
  }

  submitButton(words) {
    return html`<button class="button primary" aria-disabled=${this.saving ? "true" : "false"}>${words}</button>`;
  }
}

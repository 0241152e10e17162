import { html } from "lit";
import { Problem } from "./api.js";
import { FifteenElement } from "./element.js";
import { t } from "./i18n.js";

/** A component that changes something: one change at a time, and what is wrong with it beside it, or beside its fields. */
export class ActElement extends FifteenElement {
  static properties = { saving: { state: true }, problem: { state: true }, faults: { state: true } };

  /** The words for a change that what has happened meanwhile does not allow any more. */
  static conflict = "cancel.failed";

  constructor() {
    super();
    this.faults = {};
  }

  /** The answer to a change, or nothing where it was refused. */
  async act(change) {
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

  get busy() {
    return this.saving ? "true" : "false";
  }

  alert() {
    return html`<p class="fault" role="alert">${this.problem ? this.words(this.problem) : ""}</p>`;
  }

  words({ status }) {
    return t(status === 409 ? this.constructor.conflict : "cancel.failed");
  }
}

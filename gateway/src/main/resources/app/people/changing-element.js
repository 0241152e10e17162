import { html } from "lit";
import { Problem } from "../shared/api.js";
import { FifteenElement } from "../shared/element.js";
import { has, t } from "../shared/i18n.js";

/** A component that changes who may sign in: one change at a time, and what is wrong with it beside its fields. */
export class ChangingElement extends FifteenElement {
  static properties = {
    office: { attribute: false },
    saving: { state: true },
    problem: { state: true },
    faults: { state: true },
  };

  constructor() {
    super();
    this.faults = {};
  }

  /** The answer to a change, or nothing where it was refused. */
  async change(what) {
    if (this.saving) return undefined;
    this.saving = true;
    this.problem = undefined;
    this.faults = {};
    try {
      return await what();
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

  /** Tells the page what was done, by the key of its words. */
  done(key, values) {
    this.tell("done", { key, values });
  }

  alert() {
    return html`<p class="fault" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>`;
  }
}

/** What went wrong, for people. */
export function problemWords({ status, slug, passing, faults, body }) {
  if (status === 401) return t("journal.ended");
  if (status === 403) return t("journal.forbidden");
  if (passing) return t("people.passing");
  if (has(`people.problem.${slug}`)) return t(`people.problem.${slug}`);
  if (Object.keys(faults).length) return t("details.fix");
  return t("problem.other", { detail: body.detail ?? body.title ?? status });
}

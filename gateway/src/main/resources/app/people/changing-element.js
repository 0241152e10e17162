import { ActElement } from "../shared/act-element.js";
import { has, t } from "../shared/i18n.js";

/** A component that changes who may sign in, with what is wrong beside its fields. */
export class ChangingElement extends ActElement {
  static properties = { office: { attribute: false }, faults: { state: true } };

  constructor() {
    super();
    this.faults = {};
  }

  /** The answer to a change, or nothing where it was refused. */
  async change(what) {
    if (this.saving) return undefined;
    this.faults = {};
    const answer = await this.act(what);
    if (this.problem) {
      this.faults = this.problem.faults;
      this.focusOn("[aria-invalid=true]");
    }
    return answer;
  }

  /** Tells the page what was done, by the key of its words. */
  done(key, values) {
    this.tell("done", { key, values });
  }

  words(problem) {
    return problemWords(problem);
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

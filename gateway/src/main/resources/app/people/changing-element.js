import { ActElement } from "../shared/act-element.js";
import { has, t } from "../shared/i18n.js";

/** A component that changes who may sign in. */
export class ChangingElement extends ActElement {
  static properties = { office: { attribute: false } };

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

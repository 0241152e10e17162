import { has, learn, t } from "../shared/i18n.js";

/** The words of this page alone. */
learn((tag) => import(`../i18n/calendar/${tag}.js`));

/** What went wrong, for people. */
export function problemWords(problem) {
  const { status, slug, passing, faults, body } = problem;
  if (status === 401) return t("calendar.ended");
  if (status === 403) return t("calendar.forbidden");
  if (passing) return t("calendar.passing");
  if (has(`calendar.problem.${slug}`)) return t(`calendar.problem.${slug}`);
  if (Object.keys(faults).length) return t("details.fix");
  return t("problem.other", { detail: body.detail ?? body.title ?? status });
}

/** The API's word on a field, or nothing. */
export const faultWords = (fault) => (fault ? t("fault.other", { message: fault }) : "");

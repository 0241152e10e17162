import { html } from "lit";
import { has, languageName, t } from "../../shared/i18n.js";
import { placeName } from "../../shared/places.js";
import { serviceName } from "../../shared/practice.js";

/** A call of the agenda in words. */

/** Who comes: `Ada Example, Ben Example`. Without an agenda nobody is known. */
export const whoComes = (call) => call?.persons.map(nameOf).join(", ") || t("calendar.call");

/** `Couples · Video · California · English` */
export const whatFor = (found, { service, channel, place, language }) =>
  [serviceName(found, service), t(`details.${channel}`), placeName(place), languageName(language)].join(" · ");

/** How to reach each person, and what they answered. */
export const persons = ({ persons }) => html`
  <dl class="facts">
    ${persons.map(
      (person) => html`
        <dt>${t(`calendar.role.${person.role}`)}</dt>
        <dd>
          <p><bdi>${nameOf(person)}</bdi>${standing(person)}</p>
          ${person.email ? html`<p><a href="mailto:${person.email}" dir="ltr">${person.email}</a></p>` : ""}
          ${person.phone ? html`<p><a href="tel:${person.phone}" dir="ltr">${person.phone}</a></p>` : ""}
          ${answers(person)}
        </dd>
      `,
    )}
  </dl>
`;

const nameOf = ({ name }) => name ?? t("calendar.erased");

function standing({ withdrawn, accepted }) {
  if (withdrawn) return ` – ${t("calendar.withdrawn")}`;
  return accepted ? ` – ${t("calendar.accepted")}` : "";
}

function answers({ answers }) {
  const topics = (answers?.topics ?? []).map((topic) => (has(`details.topic.${topic}`) ? t(`details.topic.${topic}`) : topic));
  return [topics.join(", "), answers?.note].filter(Boolean).map((words) => html`<p class="prose" dir="auto">${words}</p>`);
}

import { t } from "../shared/i18n.js";

/** What was typed, what is wrong with it, and how the API wants it. Plain functions, no page. */

export const TOPICS = ["communication", "conflict", "anxiety", "mood", "anger", "trust", "other"];

const LISTS = ["topics", "days", "parts"];

/** Reads a form's fields: text trimmed, lists of what was ticked, `consent` a boolean. */
export function typedInto(form) {
  const data = new FormData(form);
  const typed = Object.fromEntries([...data].map(([name, value]) => [name, value.trim()]));
  const many = Object.fromEntries(LISTS.map((name) => [name, data.getAll(name)]));
  return { ...typed, ...many, consent: data.has("consent") };
}

/** What is wrong, by field: `{email: "…"}`. Empty when it may be sent. */
export function faultsIn(details, { forTwo, channel }) {
  const needed = ["name", "email", channel === "PHONE" && "phone", forTwo && "partnerName", forTwo && "partnerEmail"];
  const faults = {};
  for (const field of needed.filter(Boolean)) {
    if (!details[field]) faults[field] = t("fault.needed");
    else if (/email$/i.test(field) && !isMail(details[field])) faults[field] = t("fault.email");
  }
  if (forTwo && !faults.partnerEmail && details.email?.toLowerCase() === details.partnerEmail.toLowerCase()) {
    faults.partnerEmail = t("fault.same");
  }
  if (!details.consent) faults.consent = t("fault.consent");
  return faults;
}

/** The API's words about fields, in ours. */
export function faultsFrom(problem) {
  return Object.fromEntries(
    Object.entries(problem.faults)
      .filter(([field]) => field in FIELDS)
      .map(([field, message]) => [FIELDS[field], spoken(FIELDS[field], message)]),
  );
}

/** The body of `POST /api/consultations`. */
export const consultation = ({ opening, ...told }) => ({
  therapistId: opening.therapistId,
  start: opening.start,
  ...party(told),
});

/** The body of `POST /api/waiting-list`. */
export const place = ({ therapistId, wishes, ...told }) => ({ ...(therapistId && { therapistId }), ...party(told), wishes });

function party({ need, zone, details, channel, forTwo }) {
  const { name, email, phone, topics = [], note, consent } = details;
  return {
    ...need,
    channel,
    zone,
    person: {
      name,
      email,
      ...(channel === "PHONE" && { phone }),
      answers: { topics, ...(note && { note }) },
      plainMailAccepted: consent,
    },
    ...(forTwo && { partner: { name: details.partnerName, email: details.partnerEmail } }),
  };
}

const FIELDS = {
  "person.name": "name",
  "person.email": "email",
  "person.phone": "phone",
  "person.answers.note": "note",
  "person.plainMailAccepted": "consent",
  "partner.name": "partnerName",
  "partner.email": "partnerEmail",
};

const spoken = (field, message) =>
  ({ email: t("fault.email"), partnerEmail: t("fault.email"), phone: t("fault.phone") })[field] ?? t("fault.other", { message });

const isMail = (text) => /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text);

import { get } from "./api.js";
import { localized } from "./i18n.js";

/** What the practice says of itself. Asked for once per page. */

let asked;

export const practice = () =>
  (asked ??= get("/api/practice").catch((problem) => {
    asked = undefined;
    throw problem;
  }));

export const addressLines = ({ postalAddress }) => [postalAddress ?? []].flat().filter(Boolean);

export const serviceName = (found, id) => localized(found?.services?.find((one) => one.id === id)?.names) || id;

export const isForTwo = (found, id) => found?.services?.find((one) => one.id === id)?.attendance === "COUPLE";

/** The practice's crisis lines that hold in a place, or all of them where none is known. */
export const crisisLines = ({ crisisLines: lines = [] }, place) =>
  lines.filter((line) => !place || place === line.place || place.startsWith(`${line.place}-`)).map(({ text }) => localized(text));

export const policy = ({ confidentialityPolicy, confidentiality }) => localized(confidentialityPolicy ?? confidentiality);

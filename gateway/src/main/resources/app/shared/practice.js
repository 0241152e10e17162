import { get } from "./api.js";
import { localized } from "./i18n.js";

/** What the practice says of itself. Asked for once per page. */

let asked;

export const practice = () =>
  (asked ??= get("/api/practice").catch((problem) => {
    asked = undefined;
    throw problem;
  }));

export const addressLines = ({ postalAddress = [] }) => postalAddress;

export const serviceName = (found, id) => localized(found?.services?.find((one) => one.id === id)?.names) || id;

export const isForTwo = (found, id) => found?.services?.find((one) => one.id === id)?.attendance === "COUPLE";

/** Crisis lines beside 988, which the page names itself: those of a place, or all of them where none is known. */
export const crisisLines = ({ crisisLines: lines = [] }, place) =>
  lines.filter((line) => line.number !== "988" && (!place || place.startsWith(line.place)));

export const policy = ({ confidentialityPolicy }) => localized(confidentialityPolicy);

import { html } from "lit";
import { ready, t } from "./i18n.js";
import { addressLines, practice } from "./practice.js";
import { quarterMark } from "./quarter-mark.js";
import "./crisis-notice.js";
import "./language-switch.js";

/** Names the page's tab, once there are words. */
export const title = async (key) => {
  await ready;
  document.title = t(key);
};

/** What stands around the content of a client's page. */
export const frame = (content, { found, place, crisisBelow = true } = {}) => html`
  <div class="frame">
    <header class="masthead">
      <a class="brand" href="/">${quarterMark}<span>${found?.name ?? "Fifteen"}</span></a>
      <language-switch></language-switch>
    </header>
    <main>${content}</main>
    <footer class="foot">
      ${crisisBelow ? html`<crisis-notice .found=${found} .place=${place}></crisis-notice>` : ""}
      ${found ? html`<p>${[found.name, ...addressLines(found)].join(" · ")}</p>` : ""}
    </footer>
  </div>
`;

/** Loads the practice into a component's `found`; `away` says that it could not be had. */
export async function loadPractice(component) {
  component.away = false;
  try {
    component.found = await practice();
  } catch {
    component.away = true;
  }
}

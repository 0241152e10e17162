import { html } from "lit";
import { FifteenElement } from "./element.js";
import { t } from "./i18n.js";

const PAGES = ["journal", "calendar", "people"];

/** The ways between the pages of staff. Therapists have one page, and see none. */
class StaffPages extends FifteenElement {
  static properties = { session: { attribute: false } };

  render() {
    if (!this.session?.roles?.includes("staff")) return "";
    return html`
      <nav class="staff-pages" aria-label=${t("staff.pages")}>
        ${PAGES.map(
          (page) =>
            html`<a href="/${page}" aria-current=${location.pathname === `/${page}` ? "page" : "false"}
              >${t(`staff.${page}`)}</a
            >`,
        )}
      </nav>
    `;
  }
}

customElements.define("staff-pages", StaffPages);

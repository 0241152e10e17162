import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { FifteenElement } from "../../shared/element.js";
import { t } from "../../shared/i18n.js";
import { day } from "../../shared/time.js";
import { span } from "../moments.js";
import "./block-entry.js";
import "./call-entry.js";
import { dayStrip } from "./day-strip.js";

/** One day: its hours, and what is in it in the order of time. Tells `day-opened` with it. */
class CalendarDay extends FifteenElement {
  static properties = {
    desk: { attribute: false },
    day: { attribute: false },
    zone: {},
    today: {},
    found: { attribute: false },
  };

  render() {
    const { date, start, hours, override, entries } = this.day;
    return html`
      <section class="calendar-day ${date === this.today ? "today" : ""}" aria-labelledby="day-${date}">
        <h3 id="day-${date}" tabindex="-1">${day(start, this.zone)}</h3>
        ${dayStrip(this.day)}
        <p class="small">
          ${hours.length ? hours.map(({ from, to }) => html`<span class="range">${span(from, to, this.zone)}</span> `) : t("calendar.closed")}
          ${override ? html`<span class="soft">(${t("calendar.otherThanUsual")})</span>` : ""}
        </p>
        ${entries.length ? this.#entries(entries) : ""}
        ${date >= this.today
          ? html`<p>
              <button type="button" class="linkish" @click=${() => this.tell("day-opened", this.day)}>
                ${t("calendar.changeDay")}<span class="visually-hidden">, ${day(start, this.zone)}</span>
              </button>
            </p>`
          : ""}
      </section>
    `;
  }

  #entries(entries) {
    const key = ({ id, feedId, from }) => `${id ?? feedId} ${from}`;
    return html`<ul class="entries">
      ${repeat(entries, key, (entry) => html`<li>${this.#entry(entry)}</li>`)}
    </ul>`;
  }

  #entry(entry) {
    if (entry.kind === "call") {
      return html`<call-entry
        .desk=${this.desk}
        .entry=${entry}
        .zone=${this.zone}
        .today=${this.today}
        .found=${this.found}
      ></call-entry>`;
    }
    const allDay = entry.from === this.day.start && entry.to === this.day.end;
    if (entry.kind === "block") {
      return html`<block-entry .desk=${this.desk} .entry=${entry} .zone=${this.zone} .allDay=${allDay}></block-entry>`;
    }
    return html`<div class="entry busy">
      <p class="when">${allDay ? t("calendar.allDay") : span(entry.from, entry.to, this.zone)}</p>
      <p>${t("calendar.busy")}</p>
    </div>`;
  }
}

customElements.define("calendar-day", CalendarDay);

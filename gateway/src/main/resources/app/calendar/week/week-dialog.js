import { html } from "lit";
import { FifteenElement } from "../../shared/element.js";
import "./block-dialog.js";
import "./cancel-dialog.js";
import "./day-dialog.js";
import "./move-dialog.js";
import "./override-dialog.js";

/** The one dialog that is open: `asked.change` is `block`, `day`, `move`, `letStand` or `cancel`. */
class WeekDialog extends FifteenElement {
  static properties = { desk: { attribute: false }, asked: { attribute: false }, zone: {}, today: {} };

  render() {
    const { desk, zone, today } = this;
    const { change, date, day, entry } = this.asked;
    if (change === "block") {
      return html`<block-dialog .desk=${desk} .date=${date} .today=${today} .zone=${zone}></block-dialog>`;
    }
    if (change === "day") return html`<day-dialog .desk=${desk} .day=${day} .zone=${zone}></day-dialog>`;
    if (change === "move") return html`<move-dialog .desk=${desk} .entry=${entry} .zone=${zone}></move-dialog>`;
    if (change === "letStand") return html`<override-dialog .desk=${desk} .entry=${entry} .zone=${zone}></override-dialog>`;
    return html`<cancel-dialog .desk=${desk} .entry=${entry} .zone=${zone}></cancel-dialog>`;
  }
}

customElements.define("week-dialog", WeekDialog);

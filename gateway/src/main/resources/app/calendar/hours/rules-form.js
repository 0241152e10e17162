import { html } from "lit";
import { t } from "../../shared/i18n.js";
import { SavingElement } from "../saving-element.js";
import { faultWords } from "../words.js";
import { minutesField, numberField } from "./fields.js";

const quartersUpTo = (minutes, first = 0) => Array.from({ length: (minutes - first) / 15 + 1 }, (_, index) => first + index * 15);

const MINUTES = {
  lengthMinutes: quartersUpTo(60, 15),
  startEveryMinutes: quartersUpTo(1440, 15),
  bufferBeforeMinutes: quartersUpTo(240),
  bufferAfterMinutes: quartersUpTo(240),
};
const NUMBERS = { noticeMinutes: [0, 525_600], horizonDays: [0, 400], dailyCap: [1, 96], approvalHours: [1, 720] };
const POLICIES = ["INSTANT", "APPROVAL"];

/** How long calls are, how far apart, how far ahead, and who confirms them. */
class RulesForm extends SavingElement {
  static properties = { rules: { attribute: false }, policy: { state: true } };

  willUpdate(changed) {
    if (changed.has("rules")) this.policy = this.rules.policy;
  }

  render() {
    return html`
      <form class="card" novalidate aria-labelledby="rules" @submit=${this.#send}>
        <h2 id="rules">${t("calendar.rules")}</h2>
        <div class="pair">
          ${Object.keys(MINUTES).map((name) => this.#minutes(name))}
          ${["noticeMinutes", "horizonDays", "dailyCap"].map((name) => this.#number(name))}
        </div>
        <fieldset>
          <legend class="label">${t("calendar.policy")}</legend>
          ${POLICIES.map(
            (policy) => html`<label class="choice">
              <input
                type="radio"
                name="policy"
                value=${policy}
                .checked=${policy === this.policy}
                @change=${() => (this.policy = policy)}
              />
              ${t(`calendar.policy.${policy}`)}
            </label>`,
          )}
        </fieldset>
        ${this.policy === "APPROVAL" ? this.#number("approvalHours") : ""} ${this.alert()}
        <p class="row">${this.submitButton(t("calendar.saveRules"))}</p>
      </form>
    `;
  }

  #minutes(name) {
    return minutesField({
      ...this.#field(name),
      choices: MINUTES[name],
      words: (minutes) => t("calendar.minutes", { minutes }),
    });
  }

  #number(name) {
    const [min, max] = NUMBERS[name];
    return numberField({ ...this.#field(name), min, max });
  }

  #field(name) {
    return {
      name,
      label: t(`calendar.rule.${name}`),
      value: this.rules[name],
      fault: faultWords(this.faults[name]),
    };
  }

  async #send(event) {
    event.preventDefault();
    const said = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value.trim()));
    const numbers = Object.keys({ ...MINUTES, ...NUMBERS }).filter((name) => name in said);
    const rules = Object.fromEntries(numbers.map((name) => [name, Number(said[name])]));
    const { approvalHours } = this.rules;
    const answer = await this.act(() => this.desk.setRules({ approvalHours, ...rules, policy: this.policy }));
    return answer && this.done(t("calendar.rulesDone"), answer);
  }
}

customElements.define("rules-form", RulesForm);

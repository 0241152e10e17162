import { html } from "lit";

/** A whole number with its hint and what is wrong with it. */
export const numberField = ({ name, label, hint, value, min, max, fault }) => html`
  <div class="field">
    <label class="label" for=${name}>${label}</label>
    ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : ""}
    <input
      id=${name}
      name=${name}
      type="number"
      inputmode="numeric"
      dir="ltr"
      required
      min=${min}
      max=${max}
      .value=${String(value)}
      aria-invalid=${fault ? "true" : "false"}
      aria-describedby="${hint ? `${name}-hint ` : ""}${name}-fault"
    />
    <span class="fault" id="${name}-fault">${fault}</span>
  </div>
`;

/** A choice of minutes. */
export const minutesField = ({ name, label, hint, value, choices, words, fault }) => html`
  <div class="field">
    <label class="label" for=${name}>${label}</label>
    ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : ""}
    <select
      id=${name}
      name=${name}
      aria-invalid=${fault ? "true" : "false"}
      aria-describedby="${hint ? `${name}-hint ` : ""}${name}-fault"
    >
      ${choices.map((one) => html`<option value=${one} .selected=${one === value}>${words(one)}</option>`)}
    </select>
    <span class="fault" id="${name}-fault">${fault}</span>
  </div>
`;

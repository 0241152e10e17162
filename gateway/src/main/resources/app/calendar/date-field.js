import { html } from "lit";

/** A date, as the browser lets people choose one. `onChange` is not called for what is no date. */
export const dateField = ({ id, label, value, min, onChange }) => html`
  <div class="field">
    <label class="label" for=${id}>${label}</label>
    <input
      id=${id}
      type="date"
      required
      min=${min}
      .value=${value}
      @change=${({ target }) => target.value && onChange(target.value)}
    />
  </div>
`;

import { svg } from "lit";

/** A clock face with its first quarter filled: fifteen minutes. */
export const quarterMark = svg`
  <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <circle cx="16" cy="16" r="14" fill="none" stroke="currentColor" stroke-width="2"></circle>
    <path d="M16 16V5a11 11 0 0 1 11 11z" fill="currentColor"></path>
  </svg>`;

import { post, put, remove } from "./api.js";

/** Changes by somebody who is signed in. Each carries what the session wants to see. */
export class SignedIn {
  #headers;
  #keys = new Map();

  constructor({ csrfHeader, csrfToken }) {
    this.#headers = { [csrfHeader]: csrfToken };
  }

  put(path, body) {
    return put(path, body, { headers: this.#headers });
  }

  remove(path) {
    return remove(path, { headers: this.#headers });
  }

  // What is sent again after a lost answer keeps its key, so it happens once.
  async post(path, body, headers = {}) {
    const said = JSON.stringify([path, body]);
    if (!this.#keys.has(said)) this.#keys.set(said, crypto.randomUUID());
    const key = { "Idempotency-Key": this.#keys.get(said) };
    const answer = await post(path, body, { headers: { ...this.#headers, ...key, ...headers } });
    this.#keys.delete(said);
    return answer;
  }
}

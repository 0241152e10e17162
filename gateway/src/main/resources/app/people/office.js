import { get, post, remove } from "../shared/api.js";

/** What staff can ask about who may sign in. Every change carries what the session wants to see. */
export class Office {
  #headers;
  #keys = new Map();

  constructor({ csrfHeader, csrfToken }) {
    this.#headers = { [csrfHeader]: csrfToken };
  }

  accounts = () => get("/api/accounts");
  therapists = async () => (await get("/api/therapists")).items;
  invite = (person) => this.#post("/api/accounts", person);
  inviteAgain = (id) => this.#post(`/api/accounts/${id}/invitation`);
  end = (id) => remove(`/api/accounts/${id}`, { headers: this.#headers });

  // What is sent again after a lost answer keeps its key, so it happens once.
  async #post(path, body) {
    const said = JSON.stringify([path, body]);
    if (!this.#keys.has(said)) this.#keys.set(said, crypto.randomUUID());
    const answer = await post(path, body, { headers: { ...this.#headers, "Idempotency-Key": this.#keys.get(said) } });
    this.#keys.delete(said);
    return answer;
  }
}

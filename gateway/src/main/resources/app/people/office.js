import { get } from "../shared/api.js";
import { SignedIn } from "../shared/signed-in.js";

/** What staff can ask about who may sign in. */
export class Office {
  #staff;

  constructor(session) {
    this.#staff = new SignedIn(session);
  }

  accounts = () => get("/api/accounts");
  therapists = async () => (await get("/api/therapists")).items;
  invite = (person) => this.#staff.post("/api/accounts", person);
  inviteAgain = (id) => this.#staff.post(`/api/accounts/${id}/invitation`);
  end = (id) => this.#staff.remove(`/api/accounts/${id}`);
}

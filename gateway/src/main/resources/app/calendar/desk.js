import { get, post, put, remove, withQuery } from "../shared/api.js";

/** What can be asked of one therapist's calendar. Every change carries what the session wants to see. */
export class Desk {
  #headers;
  #therapist;
  #base;
  #keys = new Map();

  constructor({ csrfHeader, csrfToken, roles }, therapistId) {
    this.staffed = roles?.includes("staff") ?? false;
    this.#headers = { [csrfHeader]: csrfToken };
    this.#therapist = therapistId;
    this.#base = `/api/therapists/${encodeURIComponent(therapistId)}`;
  }

  /** Both dates may be left out: then it is the week from the therapist's today. */
  calendar = (from, to) => get(withQuery(`${this.#base}/calendar`, { from, to }));

  block = (time) => this.#post(`${this.#base}/calendar/blocks`, time);
  unblock = (id) => this.#remove(`${this.#base}/calendar/blocks/${id}`);

  setDay = (date, hours) => this.#put(`${this.#base}/calendar/overrides/${date}`, { hours });
  usualDay = (date) => this.#remove(`${this.#base}/calendar/overrides/${date}`);

  hours = () => get(`${this.#base}/calendar/hours`);
  setHours = (hours) => this.#put(`${this.#base}/calendar/hours`, hours);

  rules = () => get(`${this.#base}/calendar/rules`);
  setRules = (rules) => this.#put(`${this.#base}/calendar/rules`, rules);

  feeds = () => get(`${this.#base}/calendar/feeds`);
  addFeed = (feed) => this.#post(`${this.#base}/calendar/feeds`, feed);
  refreshFeed = (id) => this.#post(`${this.#base}/calendar/feeds/${id}/refresh`);
  removeFeed = (id) => this.#remove(`${this.#base}/calendar/feeds/${id}`);
  newFeedLink = () => this.#post(`${this.#base}/calendar/feed-link`);

  agenda = (query) => get(withQuery(`${this.#base}/consultations`, query));
  approve = (id) => this.#post(`/api/consultations/${id}/approval`);
  refuse = (id, words) => this.#post(`/api/consultations/${id}/refusal`, words);
  cancel = (id, words) => this.#post(`/api/consultations/${id}/cancellation`, words);
  openings = (query) => get(withQuery("/api/openings", { therapist: this.#therapist, ...query }));
  move = (id, wish) => this.#post(`/api/consultations/${id}/reschedule`, wish, { Prefer: "wait=5" });
  overrideLicence = (id, override) => this.#post(`/api/consultations/${id}/licence-override`, override);
  recordAttendance = (id, attended) => this.#post(`/api/consultations/${id}/attendance`, { attended });

  #put(path, body) {
    return put(path, body, { headers: this.#headers });
  }

  #remove(path) {
    return remove(path, { headers: this.#headers });
  }

  // What is sent again after a lost answer keeps its key, so it happens once.
  async #post(path, body, headers = {}) {
    const said = JSON.stringify([path, body]);
    if (!this.#keys.has(said)) this.#keys.set(said, crypto.randomUUID());
    const key = { "Idempotency-Key": this.#keys.get(said) };
    const answer = await post(path, body, { headers: { ...this.#headers, ...key, ...headers } });
    this.#keys.delete(said);
    return answer;
  }
}

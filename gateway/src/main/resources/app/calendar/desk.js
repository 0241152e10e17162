import { get, withQuery } from "../shared/api.js";
import { SignedIn } from "../shared/signed-in.js";

/** What can be asked of one therapist's calendar. */
export class Desk {
  #caller;
  #therapist;
  #base;

  constructor(session, therapistId) {
    this.staffed = session.roles?.includes("staff") ?? false;
    this.#caller = new SignedIn(session);
    this.#therapist = therapistId;
    this.#base = `/api/therapists/${encodeURIComponent(therapistId)}`;
  }

  /** Both dates may be left out: then it is the week from the therapist's today. */
  calendar = (from, to) => get(withQuery(`${this.#base}/calendar`, { from, to }));

  block = (time) => this.#caller.post(`${this.#base}/calendar/blocks`, time);
  unblock = (id) => this.#caller.remove(`${this.#base}/calendar/blocks/${id}`);

  setDay = (date, hours) => this.#caller.put(`${this.#base}/calendar/overrides/${date}`, { hours });
  usualDay = (date) => this.#caller.remove(`${this.#base}/calendar/overrides/${date}`);

  hours = () => get(`${this.#base}/calendar/hours`);
  setHours = (hours) => this.#caller.put(`${this.#base}/calendar/hours`, hours);

  rules = () => get(`${this.#base}/calendar/rules`);
  setRules = (rules) => this.#caller.put(`${this.#base}/calendar/rules`, rules);

  feeds = () => get(`${this.#base}/calendar/feeds`);
  addFeed = (feed) => this.#caller.post(`${this.#base}/calendar/feeds`, feed);
  refreshFeed = (id) => this.#caller.post(`${this.#base}/calendar/feeds/${id}/refresh`);
  removeFeed = (id) => this.#caller.remove(`${this.#base}/calendar/feeds/${id}`);
  newFeedLink = () => this.#caller.post(`${this.#base}/calendar/feed-link`);

  agenda = (query) => get(withQuery(`${this.#base}/consultations`, query));
  approve = (id) => this.#caller.post(`/api/consultations/${id}/approval`);
  refuse = (id, words) => this.#caller.post(`/api/consultations/${id}/refusal`, words);
  cancel = (id, words) => this.#caller.post(`/api/consultations/${id}/cancellation`, words);
  openings = (query) => get(withQuery("/api/openings", { therapist: this.#therapist, ...query }));
  move = (id, wish) => this.#caller.post(`/api/consultations/${id}/reschedule`, wish, { Prefer: "wait=5" });
  overrideLicence = (id, override) => this.#caller.post(`/api/consultations/${id}/licence-override`, override);
  recordAttendance = (id, attended) => this.#caller.post(`/api/consultations/${id}/attendance`, { attended });
}

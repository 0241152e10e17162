/** Calls of the HTTP API. Whatever goes wrong arrives as one kind of error. */

const PATIENCE = [400, 1200, 3000];

/** An RFC 9457 problem, or a failure to reach the server at all (`status` 0). */
export class Problem extends Error {
  constructor(status, body = {}, retryAfter = 0) {
    super(body.title ?? body.detail ?? "unreachable");
    this.status = status;
    this.body = body;
    this.retryAfter = retryAfter;
  }

  /** The last part of the problem's type, such as `slot-unavailable`. */
  get slug() {
    return (this.body.type ?? "").split("/").pop();
  }

  /** Whether the same call may well succeed in a moment. */
  get passing() {
    return [0, 429, 502, 503, 504].includes(this.status);
  }

  /** What is wrong with which field: `{field: message}`. */
  get faults() {
    return Object.fromEntries((this.body.errors ?? []).map(({ field, message }) => [field, message]));
  }
}

/** Reads. A read that meets a restarting service is tried again, quietly. */
export async function get(path, options = {}) {
  for (const pause of PATIENCE) {
    try {
      return await call("GET", path, options);
    } catch (problem) {
      if (!problem.passing) throw problem;
      await new Promise((resume) => setTimeout(resume, Math.max(pause, problem.retryAfter * 1000)));
    }
  }
  return call("GET", path, options);
}

/** Writes, once. Whoever repeats it says so with the same idempotency key. */
export const post = (path, body, options = {}) => call("POST", path, { ...options, body });

/** Sets, or takes away, what is at an address. Both may be repeated as they are. */
export const put = (path, body, options = {}) => call("PUT", path, { ...options, body });
export const remove = (path, options = {}) => call("DELETE", path, options);

/** The path with its query; what is empty is left out. */
export function withQuery(path, query) {
  const said = Object.entries(query).filter(([, value]) => value !== "" && value != null);
  return said.length ? `${path}?${new URLSearchParams(said)}` : path;
}

export const bearer = (token) => ({ Authorization: `Bearer ${token}` });

async function call(method, path, { body, headers = {}, signal } = {}) {
  const answer = await send(path, {
    method,
    signal,
    headers: { Accept: "application/json", ...(body && { "Content-Type": "application/json" }), ...headers },
    body: body && JSON.stringify(body),
  });
  const content = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Problem(answer.status, content, Number(answer.headers.get("Retry-After")) || 0);
  return content;
}

async function send(path, request) {
  try {
    return await fetch(path, request);
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Problem(0);
  }
}

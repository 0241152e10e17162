import { Problem } from "./api.js";

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15000;

/**
 * Follows server-sent events (WHATWG HTML, 9.2) until the signal ends it, and comes back after every break with the last id
 * it saw. `EventSource` would do, but cannot send an `Authorization` header.
 *
 * @param follow.path called before each connection with the last id seen, or undefined
 * @param follow.onEvent given `{id, event, data}`
 * @param follow.onState told `connecting`, `live` or `broken`
 * @returns when the signal ended it; throws a Problem when there is no point in trying again
 */
export async function follow({ path, headers = {}, onEvent, onState = () => {}, signal }) {
  let lastId;
  let pause = FIRST_PAUSE;
  while (!signal.aborted) {
    onState("connecting");
    try {
      const answer = await fetch(path(lastId), {
        headers: { Accept: "text/event-stream", ...headers, ...(lastId && { "Last-Event-ID": lastId }) },
        cache: "no-store",
        signal,
      });
      if (!answer.ok) throw new Problem(answer.status);
      onState("live");
      for await (const event of events(answer.body)) {
        pause = FIRST_PAUSE;
        lastId = event.id ?? lastId;
        if (event.data) onEvent(event);
      }
    } catch (failure) {
      if (failure instanceof Problem && !failure.passing) throw failure;
    }
    if (signal.aborted) return;
    onState("broken");
    await new Promise((resume) => setTimeout(resume, pause));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    text += chunk.value.replaceAll("\r", "");
    const blocks = text.split("\n\n");
    text = blocks.pop();
    yield* blocks.map(parse);
  }
}

function parse(block) {
  const event = { event: "message", data: "" };
  for (const line of block.split("\n")) {
    const [, field, value] = /^(\w*): ?(.*)$/.exec(line) ?? [];
    if (field === "data") event.data += (event.data && "\n") + value;
    else if (field === "id" || field === "event") event[field] = value;
  }
  return event;
}

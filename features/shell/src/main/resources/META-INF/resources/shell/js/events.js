/* Server-sent events from bytes (WHATWG HTML, 9.2.6), for a POST: EventSource can only GET. Pure. */

export const EVENT_CHARACTERS_MAX = 1_000_000;

export class EventReader {
  #decoder = new TextDecoder('utf-8'); // drops a byte order mark, keeps half a character for the next chunk
  #rest = '';
  #type = '';
  #data = [];
  #size = 0;

  /** The events that `bytes` completes, each as { type, data }. */
  push(bytes) {
    this.#rest += this.#decoder.decode(bytes, { stream: true });
    const events = [];
    let end;
    while ((end = this.#rest.search(/[\r\n]/)) >= 0) {
      // A line feed that belongs to this carriage return may be in the next chunk.
      if (this.#rest[end] === '\r' && end === this.#rest.length - 1) break;
      const line = this.#rest.slice(0, end);
      this.#rest = this.#rest.slice(this.#rest.startsWith('\r\n', end) ? end + 2 : end + 1);
      const event = this.#line(line);
      if (event) events.push(event);
    }
    if (this.#rest.length > EVENT_CHARACTERS_MAX) throw new RangeError('an event of the stream is too long');
    return events;
  }

  #line(line) {
    if (line === '') {
      const event = this.#data.length ? { type: this.#type || 'message', data: this.#data.join('\n') } : null;
      this.#type = '';
      this.#data = [];
      this.#size = 0;
      return event;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (field === 'event') this.#type = value;
    if (field === 'data') {
      this.#data.push(value);
      this.#size += value.length;
      if (this.#size > EVENT_CHARACTERS_MAX) throw new RangeError('an event of the stream is too long');
    }
    return null; // comments (a line that starts with a colon) and other fields say nothing to us
  }
}

/** The events of a body, as they arrive. */
export async function* eventsOf(body) {
  const reader = body.getReader();
  const events = new EventReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return; // an event is whole at its empty line; what is left over was cut off
      }
      yield* events.push(value);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

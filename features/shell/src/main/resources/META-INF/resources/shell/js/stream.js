/* <form data-stream>: asks by fetch and shows the answer while it comes. The README of the shell names the events.
   Whole sentences are announced by role=log; the growing draft is hidden from screen readers; focus stays. */
import { eventsOf } from './events.js';
import { failure, message, notify } from './notice.js';
import { replacePanel } from './panel.js';
import { fragment } from './trust.js';

const DOUBLE_CLICK_MS = 600; // the second click on the button is not meant for Stop
const NEAR_PX = 120;

class Question {
  #form;
  #log;
  #field;
  #button;
  #label;
  #text;
  #abort = new AbortController();
  #started = performance.now();
  #answer = null;
  #ended = false;

  constructor(form, button) {
    this.#form = form;
    this.#log = document.getElementById(form.dataset.streamInto);
    this.#field = form.querySelector('textarea');
    this.#button = button ?? form.querySelector('[type="submit"]');
    this.#label = [...this.#button.childNodes];
    this.#text = this.#field.value;
  }

  stop() {
    if (performance.now() - this.#started > DOUBLE_CLICK_MS) this.#abort.abort();
  }

  async ask() {
    this.#log.querySelectorAll('[data-failure]').forEach((old) => old.remove());
    notify(document.createDocumentFragment());
    const request = this.#request();
    this.#button.replaceChildren(document.getElementById('woord-stop').content.cloneNode(true));
    this.#button.dataset.stop = '';
    try {
      const response = await fetch(this.#form.getAttribute('action') || location.href, request);
      if (!response.ok || !response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
        this.#fail(failure(response.status || 401, await response.text()));
        return;
      }
      for await (const { type, data } of eventsOf(response.body)) this.#show(type, data);
      if (!this.#ended) this.#fail(message('melding-afgebroken'));
    } catch (error) {
      if (this.#abort.signal.aborted) this.#note(message('melding-gestopt'));
      else if (this.#answer) this.#fail(message('melding-afgebroken'));
      else this.#fail(failure(0));
      if (!this.#abort.signal.aborted && !(error instanceof TypeError)) console.error(error.name);
    } finally {
      this.#draft('');
      this.#rest();
      delete this.#button.dataset.stop;
      this.#button.replaceChildren(...this.#label);
    }
  }

  #request() {
    const fields = new FormData(this.#form);
    const multipart = this.#form.enctype === 'multipart/form-data';
    return {
      method: 'POST',
      headers: { Accept: 'text/event-stream' },
      body: multipart ? fields : new URLSearchParams([...fields].filter(([, value]) => typeof value === 'string')),
      signal: this.#abort.signal,
      credentials: 'same-origin',
      redirect: 'manual',
      cache: 'no-store',
    };
  }

  #show(type, data) {
    switch (type) {
      case 'turn': return this.#turn(data);
      case 'draft': return this.#draft(data);
      case 'sentence': return this.#sentence(data);
      case 'panel': return this.#panel(data);
      case 'around': return this.#around(data);
      case 'note': return this.#note(fragment(data));
      case 'done': return this.#done(data);
      case 'error': return this.#fail(fragment(data));
      default: return undefined; // an event of a newer server
    }
  }

  #turn(html) {
    const turn = fragment(html);
    const nodes = [...turn.children];
    this.#answer = turn.querySelector('.answer');
    const holder = turn.querySelector('[data-url]');
    this.#log.querySelectorAll('[data-until-turn]').forEach((old) => old.remove());
    this.#log.append(turn);
    nodes.forEach(processed);
    this.#type('');
    this.#form.dispatchEvent(new CustomEvent('sluis:sent', { bubbles: true }));
    if (holder) here(holder.dataset.url, moved);
    if (holder?.dataset.action) here(holder.dataset.action, (url) => this.#form.setAttribute('action', url));
    delete holder?.dataset.url;
    // Of a question as long as the page, the beginning of the answer is what someone waits for.
    const long = nodes[0]?.offsetHeight > Math.min(this.#log.clientHeight, innerHeight) / 2;
    (long ? this.#answer : nodes[0])?.scrollIntoView({ block: 'start' });
  }

  #draft(text) {
    if (!this.#answer) return;
    let draft = this.#answer.querySelector('[data-draft]');
    if (!draft && text) {
      draft = document.createElement('p');
      draft.className = 'draft';
      draft.dataset.draft = '';
      draft.setAttribute('aria-hidden', 'true');
      this.#answer.querySelector('[data-sentences]').after(draft);
    }
    if (draft) this.#following(() => { draft.textContent = text; });
  }

  #sentence(html) {
    const sentence = fragment(html);
    this.#draft('');
    this.#following(() => {
      const sentences = this.#answer.querySelector('[data-sentences]');
      const nodes = [...sentence.children];
      placeFor(sentences, nodes[0]).append(sentence);
      nodes.forEach((node) => delete node.dataset.list);
      nodes.forEach(processed);
    });
  }

  #panel(html) {
    const old = document.getElementById(this.#form.dataset.streamPanel);
    if (old) replacePanel(old, fragment(html));
  }

  /** Parts of the page around the answer, each in the place of the one with its id. */
  #around(html) {
    for (const part of [...fragment(html).children]) {
      if (part.localName === 'title') document.title = part.textContent;
      else document.getElementById(part.id)?.replaceWith(part);
      processed(part);
    }
  }

  /** What stood there only while the answer came; of an unfinished one the panel can still be asked for. */
  #rest() {
    const working = this.#answer?.querySelector('.working');
    working?.parentElement.querySelectorAll('[hidden]').forEach((link) => { link.hidden = false; });
    working?.remove();
    this.#answer?.querySelector('[data-draft]')?.remove();
  }

  #note(nodes) {
    this.#draft('');
    const added = [...nodes.children];
    this.#following(() => {
      const feet = this.#answer?.querySelector('[data-feet]');
      if (feet) feet.before(nodes);
      else (this.#answer ?? this.#log).append(nodes);
      added.forEach(processed);
    });
    return added;
  }

  #done(html) {
    this.#ended = true;
    this.#draft('');
    const feet = fragment(html);
    const nodes = [...feet.children];
    if (!nodes.length || !this.#answer) return;
    this.#following(() => {
      const old = this.#answer.querySelector('[data-feet]');
      if (old) old.replaceWith(feet);
      else this.#answer.append(feet);
      nodes.forEach(processed);
    });
  }

  #fail(nodes) {
    this.#ended = true;
    for (const added of this.#note(nodes)) {
      if (this.#answer) continue; // an answer that broke off keeps saying so
      added.dataset.failure = ''; // until the next question
      added.scrollIntoView({ block: 'nearest' });
    }
    if (this.#field.value === '') this.#type(this.#text);
  }

  #type(text) {
    this.#field.value = text;
    this.#field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  // Keeps the end in sight of someone who reads along; leaves someone who scrolled up alone.
  #following(change) {
    const scroller = this.#log.scrollHeight > this.#log.clientHeight + 1 ? this.#log : document.scrollingElement;
    const near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX;
    change();
    if (near && scroller === this.#log) scroller.scrollTop = scroller.scrollHeight;
  }
}

function processed(node) {
  window.htmx?.process(node);
}

/** A sentence runs on in its paragraph or item; items of one list come one by one; anything else stands by itself. */
function placeFor(sentences, node) {
  const last = sentences.lastElementChild;
  if (node?.localName === 'span' && last) return last.localName === 'p' ? last : last.lastElementChild;
  if (node?.localName !== 'li') return sentences;
  const kind = node.dataset.list === 'ol' ? 'ol' : 'ul';
  if (last?.localName === kind) return last;
  return sentences.appendChild(document.createElement(kind));
}

/** From now on this page has another address; the page in the other language is then of that address too. */
function moved(address) {
  history.replaceState(null, '', address);
  const other = document.querySelector('a.language');
  if (!other) return;
  const url = new URL(other.href);
  url.searchParams.set('terug', location.pathname);
  other.setAttribute('href', url.pathname + url.search);
}

/** Only addresses of this host. */
function here(address, use) {
  const url = new URL(address, location.href);
  if (url.origin === location.origin) use(url.href);
}

const asking = new WeakMap();

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('form[data-stream]') || event.defaultPrevented) return;
  event.preventDefault();
  if (asking.has(form)) return;
  const question = new Question(form, event.submitter);
  asking.set(form, question);
  await question.ask();
  asking.delete(form);
});

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-stop]');
  if (!button) return;
  event.preventDefault();
  asking.get(button.form)?.stop();
}, true);

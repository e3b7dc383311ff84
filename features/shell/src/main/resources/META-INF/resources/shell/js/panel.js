/* The panel beside a conversation belongs to one answer: the element with `data-turn`, of which the address of a panel
   or a citation holds the number (`?beurt=`). */
import { fragment } from './trust.js';

/** The answer that a citation or a link belongs to. */
export function turnOf(link) {
  return new URL(link.href, location.href).searchParams.get('beurt');
}

export function panelPart() {
  return document.querySelector('.panel .panel-part');
}

/** Puts another panel in place of `part`; the links to a panel that is not shown are there again. */
export function replacePanel(part, panel) {
  const nodes = [...panel.children];
  part.replaceWith(panel);
  nodes.forEach((node) => window.htmx?.process(node));
  const turn = panelPart()?.dataset.turn;
  document.querySelectorAll('[data-panel-of]').forEach((link) => { link.hidden = link.dataset.panelOf === turn; });
}

const TIMES_MAX = 5;
const PAUSE_MS = 400;

/** The panel that `link` leads to, from the server; null when it is not to be had. */
export async function fetchPanel(link) {
  const page = new URL(link.href, location.href);
  if (page.origin !== location.origin) return null;
  try {
    for (let time = 1; ; time++) {
      const response = await fetch(`${page.pathname}/paneel${page.search}`, { headers: { Accept: 'text/html', 'HX-Request': 'true' }, redirect: 'error', cache: 'no-store' });
      if (response.ok) return fragment(await response.text());
      // An answer that was just stopped is still being written down.
      if (response.status !== 404 || time === TIMES_MAX) return null;
      await new Promise((done) => { setTimeout(done, PAUSE_MS); });
    }
  } catch {
    return null;
  }
}

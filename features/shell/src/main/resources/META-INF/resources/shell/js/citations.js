/* A citation opens its source in the panel, at its place; Escape goes back to the citation. On a narrow screen the
   panel opens as a sheet. Without this module the link jumps to the source. */
import { fragment } from './trust.js';

const NARROW = matchMedia('(max-width: 52rem)');
let from = null;

function cardOf(link) {
  return document.getElementById(decodeURIComponent(link.hash.slice(1)));
}

/** The panel of an earlier answer is fetched when it is wanted again. */
async function fetched(link) {
  const address = link.closest('[data-panel-url]')?.dataset.panelUrl;
  const part = document.querySelector('.panel .panel-part');
  if (!address || !part || new URL(address, location.href).origin !== location.origin) return null;
  const response = await fetch(address, { headers: { Accept: 'text/html', 'HX-Request': 'true' } });
  if (!response.ok) return null;
  const panel = fragment(await response.text());
  const nodes = [...panel.children];
  part.replaceWith(panel);
  nodes.forEach((node) => window.htmx?.process(node));
  return cardOf(link);
}

function close({ back }) {
  document.querySelectorAll('a.cite[aria-expanded="true"]').forEach((link) => link.setAttribute('aria-expanded', 'false'));
  document.querySelectorAll('.source[aria-current]').forEach((card) => card.removeAttribute('aria-current'));
  sheet(false);
  if (back) from?.focus();
  from = null;
}

function sheet(open) {
  const panel = document.getElementById('paneel');
  panel?.toggleAttribute('data-sheet', open);
  const button = panel?.querySelector('[data-close]');
  if (button) button.hidden = !open;
}

async function open(link) {
  const card = cardOf(link) ?? (await fetched(link));
  if (!card) return;
  close({ back: false });
  from = link;
  link.setAttribute('aria-expanded', 'true');
  card.setAttribute('aria-current', 'true');
  if (NARROW.matches) sheet(true);
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a.cite[href^="#bron-"]');
  if (link) {
    event.preventDefault();
    if (link.getAttribute('aria-expanded') === 'true') close({ back: true });
    else open(link);
  } else if (event.target.closest?.('[data-close]')) {
    close({ back: true });
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && from && !event.defaultPrevented) {
    event.preventDefault();
    close({ back: true });
  }
});

/* A citation opens its source in the panel, at its place; Escape goes back to the citation. The panel of an earlier
   answer is fetched first. On a narrow screen the panel opens as a sheet. Without this module the link loads the page
   with that panel. */
import { fetchPanel, panelPart, replacePanel, turnOf } from './panel.js';

const NARROW = matchMedia('(max-width: 52rem)');
let from = null;

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

/** Opens the place in the panel that a link leads to; its page when the panel is not to be had. */
async function open(link) {
  const part = panelPart();
  if (part?.dataset.turn !== turnOf(link)) {
    const panel = await fetchPanel(link);
    if (!panel) {
      location.assign(link.href);
      return;
    }
    replacePanel(part, panel);
  }
  const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!place) return;
  close({ back: false });
  from = link;
  if (link.matches('.cite')) {
    link.setAttribute('aria-expanded', 'true');
    place.setAttribute('aria-current', 'true');
  }
  if (NARROW.matches) sheet(true);
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('click', (event) => {
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);
  const link = event.target.closest?.('a.cite[href*="#bron-"], a[data-panel-of]');
  if (link && plain && panelPart()) {
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

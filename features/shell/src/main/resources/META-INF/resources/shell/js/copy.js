/* <button data-copy> under an answer: the answer as text, its numbers in brackets, its sources below. The button says
   what came of it (`data-done`, `data-failed`). */
import { fetchPanel, panelPart } from './panel.js';

const SAYS_SO_MS = 4000;

function words(node) {
  const copy = node.cloneNode(true);
  copy.querySelectorAll('a.cite').forEach((cite) => cite.replaceWith(`[${cite.textContent}]`));
  copy.querySelectorAll('small').forEach((remark) => { remark.textContent = ` (${remark.textContent})`; });
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

function sentences(answer) {
  const lines = [];
  for (const block of answer.querySelector('[data-sentences]').children) {
    if (block.localName === 'p') lines.push(words(block));
    else for (const item of block.children) lines.push(`${block.localName === 'ol' ? `${item.value}.` : '-'} ${words(item)}`);
  }
  return lines.join('\n');
}

async function sources(answer) {
  const link = answer.querySelector('[data-panel-of]');
  let panel = panelPart();
  if (panel?.dataset.turn !== link?.dataset.panelOf) panel = link && (await fetchPanel(link));
  if (!panel) throw new TypeError('the sources are not to be had');
  return [...panel.querySelectorAll('.source')].map((source) => {
    const heading = source.querySelector('h3');
    const number = heading.querySelector('.cite').textContent;
    const place = source.querySelector('p.quiet')?.textContent ?? '';
    return `[${number}] ${heading.textContent.trim().slice(number.length).trim()}${place ? `, ${place}` : ''}`;
  }).join('\n');
}

document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-copy]');
  if (!button || button.dataset.says) return;
  const answer = button.closest('.answer');
  const label = button.textContent;
  button.dataset.says = '';
  try {
    const text = [sentences(answer), await sources(answer)].filter(Boolean).join('\n\n');
    await navigator.clipboard.writeText(text);
    button.textContent = button.dataset.done;
  } catch {
    button.textContent = button.dataset.failed;
  }
  setTimeout(() => {
    button.textContent = label;
    delete button.dataset.says;
  }, SAYS_SO_MS);
});

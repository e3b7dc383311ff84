/* Comfort while typing: Ctrl+Enter sends, the field grows, and what was typed survives leaving the page, in this tab
   only (sessionStorage), until it is sent. Files can be dropped. */
import { DRAFT } from './start.js';

const GROWS = CSS.supports('field-sizing', 'content');

function keyOf(form) {
  return DRAFT && form?.dataset.keep ? DRAFT + form.dataset.keep : null;
}

function grow(field) {
  if (GROWS) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}

document.querySelectorAll('form.ask textarea').forEach((field) => {
  const key = keyOf(field.form);
  if (key && field.value === '' && sessionStorage.getItem(key)) {
    field.value = sessionStorage.getItem(key);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  grow(field);
});

document.addEventListener('input', ({ target }) => {
  if (!target.matches?.('form.ask textarea')) return;
  grow(target);
  const key = keyOf(target.form);
  if (key && target.value) sessionStorage.setItem(key, target.value);
  else if (key) sessionStorage.removeItem(key);
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !event.target.matches?.('form.ask textarea')) return;
  event.preventDefault();
  const form = event.target.form;
  if (!form.querySelector('[data-stop]')) form.requestSubmit();
});

const sent = ({ target }) => {
  const key = keyOf(target);
  if (key) sessionStorage.removeItem(key);
};
document.addEventListener('sluis:sent', sent);
window.addEventListener('submit', (event) => !event.defaultPrevented && sent(event)); // a plain post leaves the page

// An example is put in the field, to be read and changed first.
document.addEventListener('click', (event) => {
  const example = event.target.closest?.('a[data-example]');
  const field = example && document.querySelector('form.ask textarea');
  if (!field || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  field.value = example.textContent;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
});

for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) {
  document.addEventListener(type, (event) => {
    const area = event.target.closest?.('[data-drop]');
    if (!area) return;
    event.preventDefault();
    area.toggleAttribute('data-over', type === 'dragenter' || type === 'dragover');
    const input = area.querySelector('input[type="file"]');
    if (type === 'drop' && event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
}

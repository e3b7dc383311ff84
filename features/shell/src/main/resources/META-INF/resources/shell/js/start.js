/* On every page, before htmx looks at it. */
import { guard } from './trust.js';
import { failure, notify } from './notice.js';

guard();

if (window.htmx) {
  Object.assign(window.htmx.config, {
    includeIndicatorStyles: false,
    allowEval: false,
    allowScriptTags: false,
    selfRequestsOnly: true,
    historyCacheSize: 0, // pages hold what people asked; nothing of it is kept in the browser
    refreshOnHistoryMiss: true,
    responseHandling: [
      { code: '204', swap: false },
      { code: '[23]..', swap: true },
      { code: '422', swap: true }, // a form with its errors
      { code: '[45]..', swap: false, error: true },
    ],
  });
}

document.addEventListener('htmx:responseError', ({ detail: { xhr } }) => notify(failure(xhr.status, xhr.responseText)));
for (const event of ['htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(event, () => notify(failure(0)));
}
document.addEventListener('htmx:beforeRequest', () => notify(document.createDocumentFragment()));

// What someone was typing is theirs: it waits while they log in again, and is gone when they log out or when somebody
// else comes in.
const DRAFTS = 'sluis:concept:';
const PERSON = document.body.dataset.person;
export const DRAFT = PERSON ? `${DRAFTS}${PERSON}:` : null;
function forgetDrafts(kept) {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(DRAFTS) && !(kept && key.startsWith(kept))) sessionStorage.removeItem(key);
}
if (DRAFT) forgetDrafts(DRAFT);
document.addEventListener('submit', (event) => event.target.matches('[data-log-out]') && forgetDrafts());

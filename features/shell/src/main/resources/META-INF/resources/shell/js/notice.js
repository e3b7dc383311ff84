/* Messages that the page carries in templates, so that they are there when the server is not. */

/** A copy of the template's message; its title and detail replaced by what the server said, as text. */
export function message(id, problem = {}) {
  const copy = document.getElementById(id).content.cloneNode(true);
  for (const [key, text] of [['title', problem.title], ['detail', problem.detail]]) {
    const place = copy.querySelector(`[data-${key}]`);
    if (place && text) place.textContent = text;
  }
  return copy;
}

/** Which message belongs to an answer with an error. */
export function failure(status, body) {
  if (status === 401) {
    const copy = message('melding-uitgelogd');
    const link = copy.querySelector('a');
    if (link) link.href = `/inloggen?terug=${encodeURIComponent(location.pathname + location.search)}`;
    return copy;
  }
  if (status === 0) return message('melding-verbinding');
  try {
    return message('melding-mislukt', JSON.parse(body));
  } catch {
    return message('melding-mislukt');
  }
}

/** Shows a message in the corner until it is closed; the next one replaces it. */
export function notify(nodes) {
  nodes.querySelector('.utrecht-alert__content')?.append(message('melding-sluiten'));
  document.getElementById('meldingen')?.replaceChildren(nodes);
}

document.addEventListener('click', (event) => event.target.closest?.('[data-dismiss]') && notify(document.createDocumentFragment()));

/* The one door for HTML from the server into a page. The content security policy already refuses inline code; this
   refuses the whole fragment, so that a mistake or an attack is seen and nothing of it is shown. */

const ELEMENTS = 'script, style, link, base, iframe, frame, object, embed, animate, set, meta[http-equiv]';
const ADDRESSES = /^((xlink:)?href|src|action|formaction|data|poster|ping|(data-)?hx-.*)$/i;
const CODE = /^(javascript|vbscript|data|js):/i;

const inspector = window.trustedTypes?.createPolicy('sluis-inspect', { createHTML: (html) => html });
const raw = (html) => (inspector ? inspector.createHTML(html) : html);

function reject(root) {
  if (root.querySelector(ELEMENTS)) throw new TypeError('a part of a page holds an element that may run code');
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^(on|hx-on|data-hx-on)/i.test(name) || name.toLowerCase() === 'srcdoc') {
        throw new TypeError('a part of a page holds an attribute that may run code');
      }
      // Browsers drop spaces and control characters before a scheme.
      if (ADDRESSES.test(name) && CODE.test(value.replace(/[\u0000-\u0020]/g, ''))) {
        throw new TypeError('a part of a page holds an address that may run code');
      }
    }
    if (element.content instanceof DocumentFragment) reject(element.content);
  }
}

/** The string itself, when nothing in it may run; throws otherwise. Parsed both ways that it may be used. */
export function harmless(html) {
  const template = document.createElement('template');
  template.innerHTML = raw(html);
  reject(template.content);
  reject(new DOMParser().parseFromString(raw(html), 'text/html'));
  return html;
}

/** Server-made HTML as nodes. */
export function fragment(html) {
  const template = document.createElement('template');
  template.innerHTML = raw(harmless(html));
  return document.importNode(template.content, true);
}

/** From here on every string that becomes HTML, also within htmx, is looked at. */
export function guard() {
  window.trustedTypes?.createPolicy('default', { createHTML: harmless });
}

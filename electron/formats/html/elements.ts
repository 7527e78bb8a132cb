/** Elements that show nothing, or nothing of the page's text. */
export const LEFT_OUT = new Set([
  'script', 'style', 'noscript', 'template', 'title', 'nav', 'aside', 'footer', 'iframe', 'object', 'embed', 'applet', 'svg', 'canvas', 'audio', 'video',
  'select', 'button', 'textarea', 'datalist', 'rt', 'rp', 'del', 'map', 'xml', 'noframes', 'dialog',
]);

/** Elements that begin and end lines of their own. */
export const BLOCKS = new Set([
  'address', 'article', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'ol', 'p', 'pre', 'section', 'summary',
  'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);

export const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr', 'param']);

/** Heading level, 1 to 6, of an element; null for others. */
export function headingOf(name: string): number | null {
  return /^h[1-6]$/.test(name) ? Number(name[1]) : null;
}

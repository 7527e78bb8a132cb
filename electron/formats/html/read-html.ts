import { Parser } from 'htmlparser2';
import { parseOrdinal } from '../../../shared/text/ordinals.ts';
import type { SourceText } from '../../../rules/reading/source.ts';
import { headingLevelAt } from '../heading-level.ts';
import { READ_LIMITS } from '../limits.ts';
import { tooMuchText } from '../read-error.ts';
import { decodeHtml } from './decode-html.ts';
import { HtmlWriter } from './html-writer.ts';

/**
 * Reads a web page: one that was saved, or written by Word, WPS or LibreOffice. Headings, lists with their numbers and
 * tables are kept; scripts, navigation and what is hidden are left out. Nothing the page refers to is loaded.
 * @throws ReadError `broken` (no text, or nested without end), `too-large`
 */
export function readHtml(bytes: Uint8Array): SourceText {
  if (bytes.length > READ_LIMITS.htmlBytes) throw tooMuchText();
  const writer = new HtmlWriter();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      onclosetag: (name) => writer.close(name),
      ontext: (text) => writer.text(text),
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  );
  parser.end(decodeHtml(bytes));
  return withTitle(writer.read());
}

/**
 * Makes a single first-level heading in front of all others the title, as web pages mark theirs; the levels below it then
 * count from one. A numbered one is the heading of a section.
 */
function withTitle(source: SourceText): SourceText {
  const headings = source.lines.filter(({ hint }) => hint?.headingLevel !== undefined);
  const [first] = headings;
  const isOnly = first?.hint?.headingLevel === 1 && headings.filter(({ hint }) => hint?.headingLevel === 1).length === 1;
  if (!first || !isOnly || parseOrdinal(source.text.slice(first.start, first.end).trim())) return source;
  const lines = source.lines.map((line) => {
    if (line.hint?.headingLevel === undefined) return line;
    const { headingLevel, ...others } = line.hint;
    const hint = line === first ? { ...others, title: true } : { ...others, headingLevel: headingLevelAt(headingLevel - 1) };
    return { ...line, hint };
  });
  return { ...source, lines };
}

import { headingLevel, type Block, type HeadingLevel } from '../../../shared/report/report.ts';
import type { SourceMap, SourceRun } from '../../../shared/report/source-map.ts';
import { parseOrdinal } from '../../../shared/text/ordinals.ts';
import { partOf, trimmed, type StyledParagraph } from './paragraphs.ts';

/** Longer lines are no headings. */
const LONGEST_HEADING = 60;
const SENTENCE_END = /[。！？；]/;

/** Makes blocks of the paragraphs of a styled document, with ids that run on. */
export class BlockReader {
  readonly #map: SourceMap;
  #count = 0;

  /** @param map receives where each block stands in the source */
  constructor(map: SourceMap) {
    this.#map = map;
  }

  read(paragraphs: readonly StyledParagraph[]): Block[] {
    return paragraphs.flatMap((paragraph) => this.#readParagraph(paragraph));
  }

  #id(runs: SourceRun[]): string {
    this.#count += 1;
    const id = `b${this.#count}`;
    this.#map.set(id, runs);
    return id;
  }

  #readParagraph(paragraph: StyledParagraph): Block[] {
    const { role, hint, ordinal, headingEnd, text, runs } = paragraph;
    if (hint.table) return [{ type: 'table', id: this.#id(runs), ...hint.table }];
    if (hint.runIn && headingEnd > 0) return this.#runIn(paragraph, hint.runIn.level, headingEnd, ordinal.length);
    if (role === 'listItem') return [this.#listItem(paragraph, hint.listDepth ?? 0, ordinal.length)];
    if (role === 'plain') return [{ type: 'paragraph', id: this.#id(runs), text }];
    if (hint.headingLevel !== undefined) {
      // Whoever typed a heading gave its ordinal no style.
      return [this.#heading(paragraph, hint.headingLevel, ordinal === '' && role === null ? (parseOrdinal(text)?.end ?? 0) : ordinal.length)];
    }
    return this.#typed(paragraph);
  }

  /** Body text: what begins like a heading or list item was typed by somebody, as the program styles those. */
  #typed(paragraph: StyledParagraph): Block[] {
    const { text, runs } = paragraph;
    const ordinal = parseOrdinal(text);
    if (!ordinal || ordinal.level === null || text.length === ordinal.end) return [{ type: 'paragraph', id: this.#id(runs), text }];
    const stop = text.search(SENTENCE_END);
    if (stop < 0 && text.length <= LONGEST_HEADING) return [this.#heading(paragraph, ordinal.level, ordinal.end)];
    const leads = ordinal.level <= 2 && stop >= 0 && stop < LONGEST_HEADING && stop < text.length - 1;
    if (leads) return this.#runIn(paragraph, ordinal.level, stop + 1, ordinal.end);
    return [this.#listItem(paragraph, ordinal.level - 1, ordinal.end)];
  }

  #heading(paragraph: StyledParagraph, level: HeadingLevel, ordinalEnd: number): Block {
    const { text, runs } = paragraph;
    return { type: 'heading', id: this.#id(runs), level: headingLevel(level), ordinal: text.slice(0, ordinalEnd), text: text.slice(ordinalEnd) };
  }

  #runIn(paragraph: StyledParagraph, level: HeadingLevel, headingEnd: number, ordinalEnd: number): Block[] {
    const lead = partOf(paragraph, 0, headingEnd);
    const heading: Block = { type: 'heading', id: this.#id(lead.runs), level, ordinal: lead.text.slice(0, ordinalEnd), text: lead.text.slice(ordinalEnd) };
    const rest = trimmed(partOf(paragraph, headingEnd));
    if (rest.text === '') return [heading];
    return [{ ...heading, runIn: true }, { type: 'paragraph', id: this.#id(rest.runs), text: rest.text }];
  }

  #listItem(paragraph: StyledParagraph, depth: number, ordinalEnd: number): Block {
    const { text, runs } = paragraph;
    return { type: 'listItem', id: this.#id(runs), depth, ordinal: text.slice(0, ordinalEnd), text: text.slice(ordinalEnd) };
  }
}

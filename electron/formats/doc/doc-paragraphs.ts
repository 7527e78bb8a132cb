import type { TreeParagraph } from '../transcript/paragraph-tree.ts';
import { type CharacterProperties, characterProperties } from './character-properties.ts';
import { characterRuns, paragraphRuns, RunFinder } from './formatted-runs.ts';
import { paragraphProperties, type ParagraphProperties } from './paragraph-properties.ts';
import type { DocumentText } from './piece-table.ts';
import type { CharacterRange } from './text-boxes.ts';
import { plcAt, type WordBinary } from './word-binary.ts';

/** Characters with the same formatting. */
export interface DocRun extends CharacterRange {
  properties: CharacterProperties;
}

export interface DocParagraph extends TreeParagraph {
  runs: DocRun[];
  /** Formatting of the paragraph mark. */
  mark: CharacterProperties;
  properties: ParagraphProperties;
}

const PARAGRAPH_MARK = 0x0d;
const CELL_MARK = 0x07;
const PAGE_OR_SECTION = 0x0c;
const SECTION_SIZE = 12;

/** Reads the paragraphs of a story. */
export class ParagraphReader {
  readonly #word: WordBinary;
  readonly #text: DocumentText;
  readonly #paragraphRuns: RunFinder;
  readonly #characterRuns: RunFinder;
  readonly #sectionEnds = new Set<number>();

  /** @throws RangeError when the tables of formatting lead out of the file */
  constructor(word: WordBinary, text: DocumentText) {
    this.#word = word;
    this.#text = text;
    this.#paragraphRuns = new RunFinder(paragraphRuns(word));
    this.#characterRuns = new RunFinder(characterRuns(word));
    const sections = plcAt(word.table, word.stretch('sections'), SECTION_SIZE);
    for (let index = 1; index <= sections.count; index++) this.#sectionEnds.add(sections.position(index));
  }

  paragraphs({ start, end }: CharacterRange): DocParagraph[] {
    const found: DocParagraph[] = [];
    let from = start;
    for (let at = start; at < end; at++) {
      if (!this.#isMark(at)) continue;
      found.push(this.#paragraph(from, at));
      from = at + 1;
    }
    // Text behind the last mark, in a file that was cut off.
    if (from < end) found.push(this.#paragraph(from, end));
    return found;
  }

  #isMark(at: number): boolean {
    const code = this.#text.text.charCodeAt(at);
    return code === PARAGRAPH_MARK || code === CELL_MARK || (code === PAGE_OR_SECTION && this.#sectionEnds.has(at + 1));
  }

  #paragraph(start: number, mark: number): DocParagraph {
    const { text, positions } = this.#text;
    const properties = paragraphProperties(this.#word, this.#paragraphRuns.at(positions[mark] ?? 0));
    const endsCell = properties.tableDepth > 0 && (text.charCodeAt(mark) === CELL_MARK || properties.endsCell);
    const { tableDepth, row } = properties;
    return {
      runs: this.#runs(start, mark), mark: this.#charactersAt(mark), properties, tableDepth, endsCell, endsRow: properties.endsRow ? row : null,
    };
  }

  #runs(start: number, end: number): DocRun[] {
    const runs: DocRun[] = [];
    let from = start;
    while (from < end) {
      const run = this.#characterRuns.at(this.#text.positions[from]!);
      let to = from + 1;
      while (to < end && this.#characterRuns.at(this.#text.positions[to]!) === run) to++;
      runs.push({ start: from, end: to, properties: characterProperties(this.#word, run) });
      from = to;
    }
    return runs;
  }

  #charactersAt(at: number): CharacterProperties {
    return characterProperties(this.#word, this.#characterRuns.at(this.#text.positions[at] ?? 0));
  }
}

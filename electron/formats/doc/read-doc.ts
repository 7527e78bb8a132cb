import type { SourceText } from '../../../rules/reading/source.ts';
import { READ_LIMITS } from '../limits.ts';
import { tooMuchText } from '../read-error.ts';
import { paragraphTree, writeTree } from '../transcript/paragraph-tree.ts';
import { Transcript, type ParagraphTraits } from '../transcript/transcript.ts';
import { ParagraphReader, type DocParagraph, type DocRun } from './doc-paragraphs.ts';
import { fontNames, listDefinitions } from './lists.ts';
import { type DocumentText, readPieces } from './piece-table.ts';
import { alignmentOf, styleDefinitions } from './style-sheet.ts';
import { type CharacterRange, textBoxes } from './text-boxes.ts';
import { brokenDocument, openWordBinary, type WordBinary } from './word-binary.ts';

/**
 * Reads a binary Word document: .doc of Word 97 to 2003, and .wps of WPS Writer. What is read and what is left out is as
 * in `readDocx`.
 * @throws ReadError `encrypted`, `unsupported` (Word 95 and older), `broken`, `too-large`
 */
export function readDoc(bytes: Uint8Array): SourceText {
  try {
    const word = openWordBinary(bytes);
    const text = readPieces(word);
    return new DocWriter(word, text).write();
  } catch (error) {
    // A reference that leads out of a stream.
    throw error instanceof RangeError ? brokenDocument(error) : error;
  }
}

/** Characters that stand for something else ([MS-DOC] 2.4.1); other control characters show nothing. */
const FIELD_BEGIN = 0x13;
const FIELD_SEPARATE = 0x14;
const FIELD_END = 0x15;
const SHAPE = 0x08;
const SYMBOL = '(';
const SHOWN: Readonly<Record<number, string>> = { 0x09: '\t', 0x0b: '\n', 0x0c: '\n', 0x0e: '\n', 0x1e: '-' };

class DocWriter {
  readonly #word: WordBinary;
  readonly #text: DocumentText;
  readonly #paragraphs: ParagraphReader;
  readonly #transcript = new Transcript();
  readonly #boxes: Map<number, CharacterRange>;
  readonly #fonts: readonly string[];
  /** Fields whose instruction is being read, in the story at hand: true up to the separator. */
  #fields: boolean[] = [];

  constructor(word: WordBinary, text: DocumentText) {
    this.#word = word;
    this.#text = text;
    this.#paragraphs = new ParagraphReader(word, text);
    const { main, footnotes, headers, macros, comments, endnotes } = word.stories;
    this.#boxes = textBoxes(word, text, main + footnotes + headers + macros + comments + endnotes);
    this.#fonts = fontNames(word);
  }

  write(): SourceText {
    const { main } = this.#word.stories;
    if (main > this.#text.text.length) throw brokenDocument();
    if (main > READ_LIMITS.textChars) throw tooMuchText();
    this.#writeStory({ start: 0, end: main });
    return this.#transcript.read({ styles: styleDefinitions(this.#word), numbering: listDefinitions(this.#word, this.#fonts) });
  }

  #writeStory(range: CharacterRange): void {
    writeTree(this.#transcript, paragraphTree(this.#paragraphs.paragraphs(range)), (paragraph) => this.#writeParagraph(paragraph));
  }

  #writeParagraph(paragraph: DocParagraph): void {
    this.#transcript.openParagraph(traitsOf(paragraph));
    for (const run of paragraph.runs) this.#writeRun(run);
    this.#transcript.closeParagraph();
  }

  #writeRun({ start, end, properties }: DocRun): void {
    let pending = '';
    const flush = (): void => {
      if (pending === '' || properties.hidden || properties.deleted) return;
      if (this.#fields.at(-1)) this.#transcript.addInstruction(pending);
      else this.#transcript.addText(pending);
    };
    for (let at = start; at < end; at++) {
      const character = this.#text.text[at]!;
      const code = character.charCodeAt(0);
      if (code >= 0x20 && !(properties.symbol && character === SYMBOL)) {
        pending += character;
        continue;
      }
      flush();
      pending = '';
      if (properties.deleted) continue;
      this.#writeSpecial(code, at, properties);
    }
    flush();
  }

  #writeSpecial(code: number, at: number, { symbol, hidden }: DocRun['properties']): void {
    switch (code) {
      case FIELD_BEGIN:
        this.#fields.push(true);
        this.#transcript.markField('begin');
        break;
      case FIELD_SEPARATE:
        if (this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false;
        this.#transcript.markField('separate');
        break;
      case FIELD_END:
        this.#fields.pop();
        this.#transcript.markField('end');
        break;
      case SHAPE:
        this.#writeBox(at);
        break;
      default: {
        if (hidden) return;
        const shown = SHOWN[code];
        if (symbol && code >= 0x20) this.#transcript.addSymbol(symbol.code, this.#fonts[symbol.font] ?? '');
        else if (shown !== undefined) this.#transcript.addText(shown);
      }
    }
  }

  #writeBox(at: number): void {
    const range = this.#boxes.get(at);
    if (!range) return;
    // Each box is shown once, so that boxes anchored in one another come to an end.
    this.#boxes.delete(at);
    const outer = this.#fields;
    this.#fields = [];
    this.#transcript.openBox();
    this.#writeStory(range);
    this.#transcript.closeBox();
    this.#fields = outer;
  }
}

function traitsOf({ properties, mark }: DocParagraph): ParagraphTraits {
  const { style, align, outlineLevel, list, listLevel, framed } = properties;
  const numbering = { ...(list === undefined ? {} : { id: String(list) }), ...(listLevel === undefined ? {} : { level: listLevel }) };
  const runsOn = mark.deleted ? 'deleted' : 'hidden';
  return {
    styleId: String(style),
    ...(align === undefined ? {} : { align: alignmentOf(align) }),
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
    ...(list === undefined && listLevel === undefined ? {} : { numbering }),
    ...(mark.deleted || mark.hidden ? { runsOn } : {}),
    ...(framed ? { framed } : {}),
  };
}

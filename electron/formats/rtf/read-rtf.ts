import type { SourceText } from '../../../rules/reading/source.ts';
import { symbolText } from '../docx/read/symbol-fonts.ts';
import { READ_LIMITS } from '../limits.ts';
import { tooMuchText } from '../read-error.ts';
import { paragraphTree, writeTree } from '../transcript/paragraph-tree.ts';
import { Transcript } from '../transcript/transcript.ts';
import { FontTable, StyleTable, type RtfFont } from './header-tables.ts';
import { emptyStory, firstState, type GroupState, plainParagraph, plainRow, type RowState, type RtfParagraph, type RtfPiece, type Story } from './state.ts';
import { RtfTextDecoder } from './text-decoder.ts';
import { brokenRtf, rtfTokens } from './tokens.ts';
import { ALIGNMENTS, CHARACTERS, GROUPS, TEXT_IN_HOLLOW } from './words.ts';

/**
 * Reads a Rich Text Format file (specification 1.9.1) of Word, WPS, WordPad or LibreOffice. Ordinals are taken as they
 * stand in the file for readers without numbering; what is read and left out otherwise is as in `readDocx`.
 * @throws ReadError `broken`, `too-large`
 */
export function readRtf(bytes: Uint8Array): SourceText {
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes)) {
    if (token.kind === 'open') reader.open();
    else if (token.kind === 'close') reader.close();
    else if (token.kind === 'word') reader.word(token.name, token.value);
    else reader.bytes(token.bytes);
    if (reader.isDone) break;
  }
  if (!reader.isDone) throw brokenRtf();
  const transcript = new Transcript();
  writeStory(transcript, reader.paragraphs);
  return transcript.read({ styles: reader.styles.definitions() });
}

/** Word opens no file whose groups are nested deeper. */
const MAX_DEPTH = 2000;
/** Text boxes in text boxes do not occur. */
const MAX_STORIES = 16;
const MAX_TABLE_DEPTH = 40;
/** Where symbol fonts have their characters; those that are not known are bullets mostly. */
const PRIVATE = /[\uf000-\uf0ff]/;
const PLAIN_BULLET = '•';

class RtfReader {
  readonly styles = new StyleTable();
  readonly #fonts = new FontTable();
  readonly #decoder = new RtfTextDecoder();
  #state: GroupState = firstState();
  readonly #outer: GroupState[] = [];
  readonly #stories: Story[] = [emptyStory()];
  #row: RowState = plainRow();
  readonly #outerRows: RowState[] = [];
  #pending: number[] = [];
  #defaultFont: number | null = null;
  /** Characters behind `\u` that are left out. */
  #skip = 0;
  /** `{\*` was read: the next word says what the group is. */
  #optional = false;
  /** The group has just been opened. */
  #fresh = false;
  #characters = 0;
  #blocks = 0;
  #started = false;

  /** The outermost group has ended. */
  get isDone(): boolean {
    return this.#started && this.#outer.length === 0;
  }

  get paragraphs(): RtfParagraph[] {
    return this.#finished(this.#story);
  }

  get #story(): Story {
    return this.#stories[this.#stories.length - 1]!;
  }

  open(): void {
    this.#flush();
    if (this.#outer.length >= MAX_DEPTH) throw brokenRtf();
    this.#started = true;
    this.#skip = 0;
    this.#outer.push(this.#state);
    const startsStyle = this.#state.destination === 'styles' && this.#state.end !== 'style';
    if (startsStyle) this.styles.begin();
    this.#state = { ...this.#state, end: startsStyle ? 'style' : null };
    this.#fresh = true;
  }

  close(): void {
    this.#flush();
    this.#skip = 0;
    this.#fresh = false;
    this.#optional = false;
    const { end } = this.#state;
    this.#state = this.#outer.pop() ?? this.#state;
    switch (end) {
      case 'field':
        this.#add({ kind: 'field', mark: 'end' });
        break;
      case 'instruction':
        this.#add({ kind: 'field', mark: 'separate' });
        break;
      case 'box':
        this.#closeBox();
        break;
      case 'style':
        this.styles.end();
        break;
      case 'row':
        this.#row = this.#outerRows.pop() ?? this.#row;
        break;
    }
  }

  bytes(bytes: Uint8Array): void {
    this.#fresh = false;
    const { destination } = this.#state;
    if (destination === 'skipped' || destination === 'hollow') return;
    const skipped = Math.min(this.#skip, bytes.length);
    this.#skip -= skipped;
    this.#countCharacters(bytes.length - skipped);
    for (let index = skipped; index < bytes.length; index++) this.#pending.push(bytes[index]!);
  }

  word(name: string, value: number | null): void {
    const isFirst = this.#fresh;
    this.#fresh = false;
    if (name === '*' && isFirst) {
      this.#optional = true;
      return;
    }
    const isOptional = this.#optional;
    this.#optional = false;
    if (this.#state.destination === 'skipped') return;
    this.#flush();
    if ((isFirst || isOptional) && this.#enter(name, isOptional)) return;
    const character = CHARACTERS[name];
    if (this.#skip > 0 && name !== 'u') this.#skip--;
    else if (character !== undefined) this.#addText(character);
    else if (!this.#format(name, value)) this.#structure(name, value);
  }

  /** Begins a group of a kind of its own. @returns whether the word did so */
  #enter(name: string, isOptional: boolean): boolean {
    const kind = GROUPS.get(name);
    if (!kind) {
      if (isOptional) this.#state.destination = 'skipped';
      return isOptional;
    }
    if (this.#state.destination === 'hollow' && !TEXT_IN_HOLLOW.has(name) && kind.destination === 'body') return true;
    this.#state.destination = kind.destination;
    this.#state.end = kind.end;
    if (kind.end === 'field') this.#add({ kind: 'field', mark: 'begin' });
    else if (kind.end === 'box') this.#openBox();
    else if (kind.end === 'row') this.#beginInnerRow();
    else if (kind.destination === 'ordinal') this.#story.ordinal = '';
    return true;
  }

  #openBox(): void {
    if (this.#stories.length >= MAX_STORIES) throw brokenRtf();
    this.#stories.push(emptyStory());
  }

  #closeBox(): void {
    const box = this.#stories.pop();
    if (box) this.#story.pieces.push({ kind: 'box', nodes: paragraphTree(this.#finished(box)) });
  }

  #beginInnerRow(): void {
    this.#outerRows.push(this.#row);
    this.#row = plainRow();
  }

  /** Text behind the last paragraph mark is a paragraph too. */
  #finished(story: Story): RtfParagraph[] {
    if (story.pieces.length > 0 || story.ordinal !== '') this.#endParagraph(story, false);
    return story.paragraphs;
  }

  /** Properties of characters. @returns whether the word was one */
  #format(name: string, value: number | null): boolean {
    const isOn = value !== 0;
    switch (name) {
      case 'f':
        this.#setFont(value ?? 0);
        break;
      case 'loch':
      case 'hich':
        this.#state.latin = true;
        break;
      case 'dbch':
        this.#state.latin = false;
        break;
      case 'v':
        this.#state.hidden = isOn;
        break;
      case 'deleted':
        this.#state.deleted = isOn;
        break;
      case 'plain':
        Object.assign(this.#state, { font: this.#defaultFont, latin: false, hidden: false, deleted: false });
        break;
      case 'uc':
        this.#state.unicodeSkip = Math.min(Math.max(0, value ?? 1), 8);
        break;
      case 'u':
        this.#unicode(value ?? 0);
        break;
      case 'fcharset':
        if (this.#state.destination === 'fonts') this.#fonts.setCharset(value ?? 0);
        break;
      case 'ansicpg':
        this.#decoder.setCodePage(value ?? 0);
        break;
      case 'deff':
        this.#defaultFont = value;
        this.#state.font = value;
        break;
      default:
        return this.#paragraphFormat(name, value);
    }
    return true;
  }

  #paragraphFormat(name: string, value: number | null): boolean {
    const { format } = this.#story;
    const inStyles = this.#state.destination === 'styles';
    // The group of an ordinal resets the paragraph for itself alone.
    if (!inStyles && this.#state.destination !== 'body') return false;
    const align = ALIGNMENTS[name];
    if (align) {
      if (inStyles) this.styles.setAlign(align);
      else format.align = align;
      return true;
    }
    switch (name) {
      case 'pard':
        if (!inStyles) this.#story.format = plainParagraph();
        break;
      case 's':
        if (inStyles) this.styles.setNumber(value ?? 0);
        else format.styleId = String(value ?? 0);
        break;
      case 'sbasedon':
        this.styles.setBase(value ?? 0);
        break;
      case 'outlinelevel': {
        const level = Math.min(Math.max(0, value ?? 0), 9);
        if (inStyles) this.styles.setOutlineLevel(level);
        else format.outlineLevel = level;
        break;
      }
      case 'ilvl':
        format.listLevel = Math.min(Math.max(0, value ?? 0), 8);
        break;
      case 'intbl':
        format.inTable = true;
        break;
      case 'itap':
        format.tableDepth = Math.min(Math.max(0, value ?? 0), MAX_TABLE_DEPTH);
        break;
      case 'pvpg':
      case 'pvpara':
      case 'phpg':
      case 'phmrg':
        format.framed = true;
        break;
      default:
        return false;
    }
    return true;
  }

  #structure(name: string, value: number | null): void {
    const story = this.#story;
    switch (name) {
      case 'par':
      case 'sect':
        if (this.#state.destination === 'body') this.#endParagraph(story, false);
        break;
      case 'cell':
      case 'nestcell':
        if (this.#state.destination === 'body') this.#endParagraph(story, true);
        break;
      case 'row':
      case 'nestrow':
        this.#endRow(story, name === 'row' ? 1 : Math.max(2, story.format.tableDepth));
        break;
      case 'trowd':
        this.#row = plainRow();
        break;
      case 'trleft':
        this.#row.edges[0] = value ?? 0;
        break;
      case 'trhdr':
        this.#row.isHeader = true;
        break;
      case 'clvmgf':
        this.#row.next.merge = 'start';
        break;
      case 'clvmrg':
        this.#row.next.merge = 'continue';
        break;
      case 'clmrg':
        this.#row.next.mergesLeft = true;
        break;
      case 'cellx':
        this.#countBlock();
        this.#row.edges.push(value ?? 0);
        this.#row.cells.push(this.#row.next);
        this.#row.next = { merge: null, mergesLeft: false };
        break;
    }
  }

  #endParagraph(story: Story, endsCell: boolean): void {
    this.#countBlock();
    const { styleId, align, outlineLevel, listLevel, inTable, tableDepth, framed } = story.format;
    const { hidden, deleted } = this.#state;
    const ordinal = story.ordinal.trim();
    const depth = Math.max(tableDepth, inTable || endsCell ? 1 : 0);
    story.paragraphs.push({
      traits: {
        ...(styleId === undefined ? {} : { styleId }),
        ...(align ? { align } : {}),
        ...(outlineLevel === undefined ? {} : { outlineLevel }),
        ...(ordinal === '' ? {} : { ordinal, depth: listLevel }),
        ...((hidden || deleted) && !endsCell ? { runsOn: deleted ? 'deleted' as const : 'hidden' as const } : {}),
        framed,
      },
      pieces: story.pieces,
      tableDepth: depth,
      endsCell,
      endsRow: null,
    });
    story.pieces = [];
    story.ordinal = '';
  }

  #endRow(story: Story, tableDepth: number): void {
    this.#countBlock();
    const { edges, cells, isHeader } = this.#row;
    const endsRow = { edges: cells.length > 0 ? [...edges] : [], cells: [...cells], isHeader };
    if (story.pieces.length > 0) this.#endParagraph(story, true);
    story.paragraphs.push({ traits: {}, pieces: [], tableDepth, endsCell: false, endsRow });
  }

  #setFont(number: number): void {
    if (this.#state.destination === 'fonts') this.#fonts.begin(number);
    else this.#state.font = number;
  }

  /** Numbers above 32,767 are written as negative ones. */
  #unicode(value: number): void {
    this.#skip = this.#state.unicodeSkip;
    const character = String.fromCharCode(value & 0xffff);
    this.#addText(PRIVATE.test(character) ? (symbolText(character, this.#font?.name) ?? PLAIN_BULLET) : character);
  }

  get #font(): RtfFont | undefined {
    return this.#state.font === null ? undefined : this.#fonts.fonts.get(this.#state.font);
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = this.#pending;
    this.#pending = [];
    const font = this.#font;
    if (font?.isSymbol && this.#state.destination === 'body') {
      for (const code of bytes) this.#add(code <= 0x20 ? { kind: 'text', text: ' ' } : { kind: 'symbol', code, font: font.name });
    } else {
      this.#addText(this.#decoder.decode(bytes, font, this.#state.latin));
    }
  }

  #addText(text: string): void {
    const { destination } = this.#state;
    if (destination === 'body' || destination === 'instruction') this.#add({ kind: destination === 'body' ? 'text' : 'instruction', text });
    else if (destination === 'ordinal') this.#story.ordinal += text;
    else if (destination === 'fonts') this.#fonts.addName(text);
    else if (destination === 'styles') this.styles.addName(text);
  }

  #add(piece: RtfPiece): void {
    const { hidden, deleted } = this.#state;
    if (piece.kind !== 'field' && (hidden || deleted)) return;
    const { pieces } = this.#story;
    const last = pieces.at(-1);
    if (last && 'text' in last && 'text' in piece && last.kind === piece.kind) last.text += piece.text;
    else pieces.push(piece);
  }

  #countCharacters(count: number): void {
    this.#characters += count;
    // Most of the text is escaped, and what stands in tables of fonts and styles counts too.
    if (this.#characters > READ_LIMITS.textChars * 4) throw tooMuchText();
  }

  #countBlock(): void {
    if (++this.#blocks > READ_LIMITS.blocks) throw tooMuchText();
  }
}

function writeStory(transcript: Transcript, paragraphs: readonly RtfParagraph[]): void {
  writeTree(transcript, paragraphTree(paragraphs), (paragraph) => writeParagraph(transcript, paragraph));
}

function writeParagraph(transcript: Transcript, { traits, pieces }: RtfParagraph): void {
  transcript.openParagraph(traits);
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'text':
        transcript.addText(piece.text);
        break;
      case 'instruction':
        transcript.addInstruction(piece.text);
        break;
      case 'symbol':
        transcript.addSymbol(piece.code, piece.font);
        break;
      case 'field':
        transcript.markField(piece.mark);
        break;
      case 'box':
        transcript.openBox();
        writeTree(transcript, piece.nodes, (inner) => writeParagraph(transcript, inner));
        transcript.closeBox();
        break;
    }
  }
  transcript.closeParagraph();
}

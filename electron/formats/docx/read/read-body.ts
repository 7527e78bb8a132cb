import { READ_LIMITS } from '../../limits.ts';
import { ReadError, tooMuchText } from '../../read-error.ts';
import type { AttributeReader, XmlHandler } from '../../xml/walk-xml.ts';
import type { BodyBlock, BodyCell, BodyParagraph, BodyRow, BodyTable } from './body.ts';
import { FieldStack } from './field-stack.ts';
import { applyParagraphProperty, isOn, smallInteger } from './paragraph-format.ts';
import type { StyleSheet } from './style-sheet.ts';
import { symbolText } from './symbol-fonts.ts';
import { walkOoxml } from './walk-ooxml.ts';

/** Word's own limit is 63 columns. */
const MAX_COLUMNS = 64;

/**
 * Elements left out with all they contain: former states kept by tracked changes, properties that do not bear on the
 * text, sections (with references to headers and footers), and pronunciation guides above the text.
 */
const LEFT_OUT = new Set([
  'w:delText', 'w:delInstrText', 'w:sectPr', 'w:tblPrEx', 'w:tblGrid', 'w:rt', 'w:rubyPr',
  'w:rPrChange', 'w:pPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tblPrExChange', 'w:trPrChange', 'w:tcPrChange',
  'w:tblGridChange', 'w:numberingChange', 'w:sdtEndPr', 'w:smartTagPr', 'w:customXmlPr', 'w:tabs', 'w:ffData',
]);

interface Run {
  styleId?: string;
  vanish?: boolean;
  /** Worked out with the first text. */
  hidden?: boolean;
}

/** Where text goes: the body, or a text box, which is a small document of its own inside a paragraph. */
interface Story {
  paragraphs: BodyParagraph[];
  runs: Run[];
  fields: FieldStack;
}

/**
 * Reads the main part into paragraphs and tables as they stand once all tracked changes are accepted: insertions and
 * the new places of moves are kept, deletions and the old places left out. Text hidden by direct formatting or style is
 * left out. Notes and comments are in parts of their own and are not read: they are no part of the report's text.
 * @throws ReadError `wrong-type` (not a Word document), `unsupported` (contents in further embedded documents), `broken`,
 *   `too-large`
 */
export function readBody(part: Uint8Array, styles: StyleSheet): BodyBlock[] {
  const reader = new BodyReader(styles);
  walkOoxml(part, reader);
  return reader.blocks;
}

class BodyReader implements XmlHandler {
  readonly blocks: BodyBlock[] = [];
  readonly #styles: StyleSheet;
  /** The lists that blocks are added to: body, cells, text boxes; innermost last. */
  readonly #targets: BodyBlock[][] = [this.blocks];
  readonly #tables: BodyTable[] = [];
  readonly #stories: Story[] = [{ paragraphs: [], runs: [], fields: new FieldStack() }];
  /** For each open content control whether it is a table of contents. */
  readonly #controls: boolean[] = [];
  #leftOut = 0;
  #isFirst = true;
  /** Inside `w:pPr`, `w:tblPr`, `w:trPr`, `w:tcPr`, `w:sdtPr`: whose properties these are. */
  #properties: string | null = null;
  /** Text of the `w:t`, `m:t` or `w:instrText` being read; null outside. */
  #text: string | null = null;
  #keepsSpace = false;
  #keepsSpaceByDefault: string | undefined;
  #characters = 0;
  #blockCount = 0;

  constructor(styles: StyleSheet) {
    this.#styles = styles;
  }

  get #story(): Story {
    return this.#stories[this.#stories.length - 1]!;
  }

  get #paragraph(): BodyParagraph | undefined {
    return this.#story.paragraphs.at(-1);
  }

  get #row(): BodyRow | undefined {
    return this.#tables.at(-1)?.rows.at(-1);
  }

  open(name: string, attribute: AttributeReader): void {
    if (this.#isFirst) {
      if (name !== 'w:document') throw new ReadError('wrong-type', '文件内容不是 Word 文档。请确认选对了文件；如果是，请用 Word 或 WPS 打开后另存为 .docx 再试。');
      this.#isFirst = false;
    }
    if (this.#leftOut > 0 || LEFT_OUT.has(name)) {
      this.#leftOut++;
      return;
    }
    if (this.#properties !== null) this.#openProperty(name, attribute);
    else if (!this.#openContent(name, attribute)) this.#openStructure(name, attribute);
  }

  close(name: string): void {
    if (this.#leftOut > 0) {
      this.#leftOut--;
      return;
    }
    if (this.#properties !== null) {
      if (name === this.#properties) this.#properties = null;
      return;
    }
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.#append(cleanText(this.#text ?? '', this.#keepsSpace));
        this.#text = null;
        break;
      case 'w:instrText':
        this.#story.fields.addInstruction(this.#text ?? '');
        this.#text = null;
        break;
      case 'w:r':
        this.#story.runs.pop();
        break;
      case 'w:fldSimple':
        this.#story.fields.end();
        break;
      case 'w:p':
        this.#closeParagraph();
        break;
      case 'w:tc':
        this.#targets.pop();
        break;
      case 'w:tbl':
        this.#tables.pop();
        break;
      case 'w:sdt':
        this.#controls.pop();
        break;
      case 'w:txbxContent':
        this.#closeTextBox();
        break;
    }
  }

  text(text: string): void {
    if (this.#leftOut === 0 && this.#text !== null) this.#text += text;
  }

  /** Elements inside properties; tracked changes there concern the paragraph mark, row or cell as a whole. */
  #openProperty(name: string, attribute: AttributeReader): void {
    switch (this.#properties) {
      case 'w:pPr':
        this.#paragraphProperty(name, attribute);
        break;
      case 'w:rPr':
        this.#runProperty(name, attribute);
        break;
      case 'w:tblPr':
        this.#tableProperty(name, attribute);
        break;
      case 'w:trPr':
        this.#rowProperty(name, attribute);
        break;
      case 'w:tcPr':
        this.#cellProperty(name, attribute);
        break;
      case 'w:sdtPr':
        if (name === 'w:docPartGallery' && /^table of contents$/i.test(attribute('w:val') ?? '')) {
          this.#controls[this.#controls.length - 1] = true;
        }
        break;
    }
  }

  #paragraphProperty(name: string, attribute: AttributeReader): void {
    const paragraph = this.#paragraph;
    if (!paragraph) return;
    switch (name) {
      case 'w:pStyle': {
        const styleId = attribute('w:val');
        if (styleId !== undefined) paragraph.styleId = styleId;
        break;
      }
      case 'w:del':
      case 'w:moveFrom':
        paragraph.runsOn = 'deleted';
        break;
      case 'w:vanish':
      case 'w:specVanish':
        if (isOn(attribute) && paragraph.runsOn === 'no') paragraph.runsOn = 'hidden';
        break;
      case 'w:framePr': {
        const dropCap = attribute('w:dropCap');
        if (dropCap === 'drop' || dropCap === 'margin') paragraph.runsOn = 'drop-cap';
        else paragraph.framed = true;
        break;
      }
      default:
        applyParagraphProperty(paragraph.format, name, attribute);
    }
  }

  #runProperty(name: string, attribute: AttributeReader): void {
    const run = this.#story.runs.at(-1);
    if (!run) return;
    if (name === 'w:vanish') {
      run.vanish = isOn(attribute);
    } else if (name === 'w:rStyle') {
      const styleId = attribute('w:val');
      if (styleId !== undefined) run.styleId = styleId;
    }
  }

  #tableProperty(name: string, attribute: AttributeReader): void {
    const table = this.#tables.at(-1);
    const styleId = attribute('w:val');
    if (table && name === 'w:tblStyle' && styleId !== undefined) table.styleId = styleId;
  }

  #rowProperty(name: string, attribute: AttributeReader): void {
    const row = this.#row;
    if (!row) return;
    if (name === 'w:tblHeader') row.isHeader = isOn(attribute);
    else if (name === 'w:del' || (name === 'w:hidden' && isOn(attribute))) row.gone = true;
    else if (name === 'w:gridBefore') row.gridBefore = smallInteger(attribute('w:val'), MAX_COLUMNS, 0);
    else if (name === 'w:gridAfter') row.gridAfter = smallInteger(attribute('w:val'), MAX_COLUMNS, 0);
  }

  #cellProperty(name: string, attribute: AttributeReader): void {
    const cell = this.#row?.cells.at(-1);
    if (!cell) return;
    if (name === 'w:gridSpan') cell.colSpan = Math.max(1, smallInteger(attribute('w:val'), MAX_COLUMNS, 1));
    else if (name === 'w:vMerge') cell.merge = attribute('w:val') === 'restart' ? 'start' : 'continue';
    else if (name === 'w:hMerge') cell.mergesLeft = attribute('w:val') !== 'restart';
    else if (name === 'w:cellDel') cell.deleted = true;
  }

  /** What stands in runs. @returns whether the element was one of these */
  #openContent(name: string, attribute: AttributeReader): boolean {
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.#text = '';
        this.#keepsSpace = (attribute('xml:space') ?? this.#keepsSpaceByDefault) === 'preserve';
        return true;
      case 'w:instrText':
        this.#text = '';
        return true;
      case 'w:tab':
      case 'w:ptab':
        this.#append('\t');
        return true;
      case 'w:br':
      case 'w:cr':
        this.#append('\n');
        return true;
      case 'w:noBreakHyphen':
        this.#append('-');
        return true;
      case 'w:sym':
        this.#appendSymbol(attribute('w:char'), attribute('w:font'));
        return true;
      case 'w:fldChar':
        this.#fieldCharacter(attribute('w:fldCharType'));
        return true;
      case 'w:fldSimple':
        this.#story.fields.begin(attribute('w:instr') ?? '');
        this.#story.fields.separate();
        return true;
      case 'w:del':
      case 'w:moveFrom':
        this.#leftOut = 1;
        return true;
      default:
        return false;
    }
  }

  #openStructure(name: string, attribute: AttributeReader): void {
    switch (name) {
      case 'w:p':
        this.#countBlock();
        this.#story.paragraphs.push({
          kind: 'paragraph', format: {}, pieces: [], runsOn: 'no', framed: false, length: 0, lead: { ordinal: 0, heading: 0, level: 1 },
          inContents: this.#controls.includes(true), boxesBefore: [], boxesAfter: [],
        });
        break;
      case 'w:r':
        this.#story.runs.push({});
        break;
      case 'w:pPr':
      case 'w:rPr':
      case 'w:tblPr':
      case 'w:trPr':
      case 'w:tcPr':
      case 'w:sdtPr':
        this.#properties = name;
        break;
      case 'w:tbl': {
        const table: BodyTable = { kind: 'table', rows: [] };
        this.#targets.at(-1)?.push(table);
        this.#tables.push(table);
        break;
      }
      case 'w:tr':
        this.#countBlock();
        this.#tables.at(-1)?.rows.push({ cells: [], isHeader: false, gone: false, gridBefore: 0, gridAfter: 0 });
        break;
      case 'w:tc': {
        this.#countBlock();
        const cell: BodyCell = { blocks: [], colSpan: 1, merge: 'none', mergesLeft: false, deleted: false };
        this.#row?.cells.push(cell);
        this.#targets.push(cell.blocks);
        break;
      }
      case 'w:sdt':
        this.#controls.push(false);
        break;
      case 'w:txbxContent':
        this.#targets.push([]);
        this.#stories.push({ paragraphs: [], runs: [], fields: new FieldStack() });
        break;
      case 'w:altChunk':
      case 'w:subDoc':
        throw new ReadError(
          'unsupported',
          '文件里嵌入或链接了另一份文档，内容不在本文件的正文里，无法完整读取。请用 Word 打开（会把内容合并进来），另存为 .docx 后再试。',
        );
      case 'w:document':
        this.#keepsSpaceByDefault = attribute('xml:space');
        break;
    }
  }

  #countBlock(): void {
    if (++this.#blockCount > READ_LIMITS.blocks) throw tooMuchText();
  }

  #closeParagraph(): void {
    const paragraph = this.#story.paragraphs.pop();
    if (paragraph) this.#targets.at(-1)?.push(paragraph);
  }

  #closeTextBox(): void {
    this.#stories.pop();
    const blocks = this.#targets.pop() ?? [];
    const anchor = this.#paragraph;
    if (this.#isHidden()) return;
    const place = anchor?.pieces.length === 0 ? anchor.boxesBefore : (anchor?.boxesAfter ?? this.#targets.at(-1));
    for (const block of blocks) place?.push(block);
  }

  #fieldCharacter(type: string | undefined): void {
    const { fields } = this.#story;
    if (type === 'begin') fields.begin('');
    else if (type === 'separate') fields.separate();
    else if (type === 'end') this.#append(fields.end());
  }

  #appendSymbol(code: string | undefined, font: string | undefined): void {
    if (code === undefined || !/^[0-9a-f]{1,4}$/i.test(code)) return;
    const character = String.fromCharCode(Number.parseInt(code, 16));
    this.#append(symbolText(character, font) ?? character);
  }

  #isHidden(): boolean {
    const run = this.#story.runs.at(-1);
    const style = this.#styles.paragraph(this.#paragraph?.styleId);
    if (!run) return style.vanish;
    run.hidden ??= this.#styles.isHidden(style, run.styleId, run.vanish);
    return run.hidden;
  }

  /** Keeps count of the ordinal and the heading that a paragraph begins with, by the styles of its runs. */
  #countLead(paragraph: BodyParagraph, added: number): void {
    const { lead, length } = paragraph;
    paragraph.length += added;
    if (length > Math.max(lead.ordinal, lead.heading)) return;
    const role = this.#styles.characterRole(this.#story.runs.at(-1)?.styleId);
    if (!role) return;
    if (role.ordinal && lead.ordinal === length) lead.ordinal = paragraph.length;
    if (role.headingLevel === null) return;
    lead.heading = paragraph.length;
    lead.level = role.headingLevel;
  }

  #append(text: string): void {
    const paragraph = this.#paragraph;
    if (text === '' || !paragraph || this.#isHidden()) return;
    this.#characters += text.length;
    if (this.#characters > READ_LIMITS.textChars) throw tooMuchText();
    this.#countLead(paragraph, text.length);
    const { codeOf, contents } = this.#story.fields.position;
    const last = paragraph.pieces.at(-1);
    if (last && last.codeOf === codeOf && last.contents === contents) last.text += text;
    else paragraph.pieces.push({ text, codeOf, contents });
  }
}

/** Line breaks in the XML are blanks; blanks around the text do not count unless asked for (XML 1.0, 2.10). */
function cleanText(text: string, keepsSpace: boolean): string {
  const line = text.replace(/[\r\n]/g, ' ');
  if (keepsSpace) return line;
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(line[start]!)) start++;
  while (end > start && isBlank(line[end - 1]!)) end--;
  return line.slice(start, end);
}

/** Only the blanks of XML: the ideographic space is how many reports indent their paragraphs. */
function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

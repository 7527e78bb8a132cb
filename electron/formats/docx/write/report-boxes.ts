import { headingOrdinals } from '../../../../shared/report/heading-ordinals.ts';
import type { Block, Report, ReportMeta, TableBlock } from '../../../../shared/report/report.ts';
import { landscapeGrid, type PageGrid } from '../../profiles/grid.ts';
import type { CopyProfile, Profile } from '../../profiles/profile.ts';
import { millimetresToTwips, pointsToTwips } from '../../profiles/units.ts';
import { shownAttachments } from './attachments.ts';
import { issueDateText, shownNames } from './front-matter.ts';
import { letterheadHeight } from './letterhead.ts';
import { lineCount, pageEnd, type Box } from './page-estimate.ts';
import { tableMeasures } from './table.ts';
import { isBlank } from './text-runs.ts';
import { titleLines } from './title-lines.ts';
import { isShown } from './written-parts.ts';

/** Half a rule above and half a rule below a row, in twips. */
const ROW_RULES = 10;

class BoxWriter {
  readonly boxes: Box[] = [];
  readonly #profile: Profile;
  readonly #grid: PageGrid;
  readonly #hangs: boolean;
  #onLandscape = false;

  constructor(profile: Profile, grid: PageGrid, hangs: boolean) {
    this.#profile = profile;
    this.#grid = grid;
    this.#hangs = hangs;
  }

  /** Lines of a text that begins flush left, in a width given in characters. */
  count(text: string, capacity: number): number {
    return lineCount(text, capacity, 0, this.#hangs);
  }

  /** A paragraph on the lines of the grid. */
  lines(count: number, more: Omit<Box, 'lines'> = {}): void {
    this.#add({ lines: Array.from({ length: count }, () => this.#grid.linePitch), ...more });
  }

  /** A paragraph of body text, its first line indented. */
  text(text: string, more: Omit<Box, 'lines'> = {}): void {
    const { grid, body } = this.#profile;
    this.lines(lineCount(text, grid.charactersPerLine, body.indentCharacters, this.#hangs), more);
  }

  title(text: string, before: number): void {
    if (isBlank(text)) return;
    const { title } = this.#profile;
    this.lines(titleLines(text.trim(), title.maxCharactersPerLine).length, { before, after: title.blankLinesAfter * this.#grid.linePitch, keepLines: true, keepNext: true });
  }

  blocks(blocks: readonly Block[], closes: boolean): void {
    const shown = blocks.filter(isShown);
    const ordinals = headingOrdinals(shown);
    for (let index = 0; index < shown.length; index += 1) {
      const block = shown[index]!;
      const next = shown[index + 1];
      const keep = closes && index === shown.length - 1 ? { keepNext: true } : {};
      if (block.type === 'table') {
        this.#table(block);
      } else if (block.type !== 'heading') {
        this.text((block.type === 'listItem' ? block.ordinal : '') + block.text.trim(), keep);
      } else if (block.runIn && next?.type === 'paragraph') {
        this.text(ordinals.get(block.id)! + block.text.trimStart() + next.text.trimEnd());
        index += 1;
      } else {
        this.text(ordinals.get(block.id)! + block.text.trim(), { keepLines: true, keepNext: true });
      }
    }
  }

  #table(table: TableBlock): void {
    const { landscape, sizePt, widths, layout } = tableMeasures(table, this.#profile, this.#grid);
    const { lineHeight, cellPaddingMm } = this.#profile.table;
    const line = pointsToTwips(sizePt * lineHeight);
    const lines = layout.rows.map((row) => {
      const counts = row.map((cell) => {
        const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, value) => sum + value, 0) - 2 * millimetresToTwips(cellPaddingMm);
        return this.count(cell.text.trim(), width / pointsToTwips(sizePt));
      });
      return Math.max(...counts) * line + ROW_RULES;
    });
    if (landscape && !this.#onLandscape) this.boxes.push({ lines, pageHeight: landscapeGrid(this.#profile).typeAreaHeight });
    else this.#add({ lines }, landscape);
    this.#onLandscape = landscape;
  }

  /** Adds a box; behind a landscape page an upright one begins. */
  #add(box: Box, landscape = false): void {
    const turned = this.#onLandscape && !landscape;
    this.boxes.push(turned && box.pageHeight === undefined ? { ...box, pageHeight: this.#grid.typeAreaHeight } : box);
    if (turned) this.#onLandscape = false;
  }
}

function addClosing(writer: BoxWriter, meta: ReportMeta, profile: Profile, grid: PageGrid, sealed: boolean): void {
  const attachments = shownAttachments(meta);
  for (const [index, { title }] of attachments.entries()) {
    const lead = attachments.length > 1 ? 6 : 5;
    const before = index === 0 ? profile.attachment.blankLinesBeforeList * grid.linePitch : 0;
    writer.lines(writer.count(title.trim(), profile.grid.charactersPerLine - lead), { before, keepNext: true });
  }
  const names = shownNames(meta.signature);
  const blankLines = (sealed ? profile.closing.sealed : profile.closing.unsealed).blankLinesBefore;
  const lines = names.length + (issueDateText(meta) === '' ? 0 : 1);
  if (lines > 0) writer.lines(lines, { before: blankLines * grid.linePitch, keepLines: true });
  if (!isBlank(meta.note ?? '')) writer.text(`（${meta.note!.trim()}）`);
}

/** What a copy of a report puts on its pages in front of 版记, in the heights that its styles prescribe. */
function reportBoxes(report: Report, profile: Profile, grid: PageGrid, copy: CopyProfile, hangs: boolean): Box[] {
  const { meta, blocks } = report;
  const attachments = shownAttachments(meta);
  const writer = new BoxWriter(profile, grid, hangs);
  const head = copy.letterhead ? letterheadHeight(meta, profile, grid) : 0;
  if (head > 0) writer.boxes.push({ lines: [head] });
  writer.title(meta.title, 0);
  const addressees = shownNames(meta.addressees);
  if (addressees.length > 0) writer.lines(writer.count(`${addressees.join('、')}：`, profile.grid.charactersPerLine), { keepNext: true });
  const closes = attachments.length > 0 || shownNames(meta.signature).length > 0 || issueDateText(meta) !== '';
  writer.blocks(blocks, closes);
  addClosing(writer, meta, profile, grid, copy.sealed);
  for (const attachment of attachments) {
    if (!attachment.blocks.some(isShown)) continue;
    writer.lines(1, { keepNext: true, pageHeight: grid.typeAreaHeight });
    writer.title(attachment.title, profile.attachment.blankLinesBeforeTitle * grid.linePitch);
    writer.blocks(attachment.blocks, false);
  }
  return writer.boxes;
}

/** From page to page word processors break lines otherwise by about one in so many. */
const LINES_FOR_ONE_ASTRAY = 40;

/**
 * Where an even page for 版记 is: the one the text ends on, the next page, or the page after a blank one, when the text
 * leaves no room on an even page. Word processors break a line here and there otherwise; the text is taken to end on an
 * even page only when it does so with marks that hang behind full lines and without, and some lines earlier or later.
 */
export function evenPageForImprint(report: Report, profile: Profile, grid: PageGrid, copy: CopyProfile, imprintHeight: number): 'here' | 'next' | 'afterBlank' {
  const ends = [true, false].map((hangs) => {
    const boxes = reportBoxes(report, profile, grid, copy, hangs);
    const astray = Math.ceil(boxes.reduce((sum, { lines }) => sum + lines.length, 0) / LINES_FOR_ONE_ASTRAY) * grid.linePitch;
    const { page, room } = pageEnd(boxes, grid.typeAreaHeight);
    const surelyOn = room >= astray && grid.typeAreaHeight - room > astray;
    return { isEven: page % 2 === 0, hasRoom: surelyOn && room >= imprintHeight + astray, surelyOn };
  });
  if (ends.every(({ isEven, hasRoom }) => isEven && hasRoom)) return 'here';
  return ends.every(({ isEven, surelyOn }) => isEven && surelyOn) ? 'afterBlank' : 'next';
}

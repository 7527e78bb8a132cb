import type { LineHint } from '../../../rules/reading/source.ts';
import { parseOrdinal } from '../../../shared/text/ordinals.ts';
import type { FlowBlock } from '../docx/read/flow-block.ts';
import type { Frame } from './frame.ts';
import type { PageLine } from './page.ts';
import { tableAt } from './tables.ts';

/** Lengths in characters of the line at hand. */
const INDENT = 1;
const CENTRED_INDENT = 2.5;
const CENTRED_DIFFERENCE = 1.5;
const RIGHT_GAP = 5;
/** Text larger than most by this factor is a title. */
const LARGER = 1.15;
/** A line whose sentence goes on may stay this far from the right edge, as an indented block does. */
const RIGHT_INDENT = 2;
/** What punctuation may reach beyond the right edge, or a line stay short of it when justified badly. */
const SLACK = 0.4;
/** Lines farther apart than this many usual distances are paragraphs. */
const SPACED = 1.5;
const SENTENCE_END = /[。！？；：…!?;:]["”’」』）》]*$/;
/** What is not parted at a line end: a number or word, or a character with the marks that follow it. */
const UNIT = /^(?:[0-9A-Za-z.%]+|[《“‘（〔]*.)[，。、；：！？”’》）〕％%]*/u;

/** A line with the type area it stands in. */
export interface FramedLine extends PageLine {
  frame: Frame;
}

/** What most lines of the text have in common. */
interface Usual {
  /** Distance of lines. */
  pitch: number;
  size: number;
}

/** Joins lines into paragraphs by where they begin and end, and finds tables among them. */
export function paragraphsOf(lines: readonly FramedLine[]): FlowBlock[] {
  const usual = usualOf(lines);
  const blocks: FlowBlock[] = [];
  let index = 0;
  while (index < lines.length) {
    const found = tableAt(lines, index);
    if (found) {
      blocks.push(found.table);
      index = found.end;
      continue;
    }
    const first = lines[index]!;
    const hint = hintOf(first, usual);
    let { text } = first;
    index++;
    while (index < lines.length && !hint.align && joins(lines[index - 1]!, lines[index]!, text, usual) && !tableAt(lines, index)) {
      text += joint(text, lines[index]!.text) + lines[index]!.text;
      index++;
    }
    blocks.push({ kind: 'paragraph', text, hint });
  }
  return blocks;
}

function hintOf({ left, right, size, frame }: FramedLine, usual: Usual): LineHint {
  const before = left - frame.left;
  const after = frame.right - right;
  const isIndented = before > size * CENTRED_INDENT || size > usual.size * LARGER;
  if (isIndented && Math.abs(before - after) < size * CENTRED_DIFFERENCE) return { align: 'center' };
  if (before > (frame.right - frame.left) * 0.4 && after < size * RIGHT_GAP) return { align: 'right' };
  return {};
}

/** @param soFar the paragraph up to and with `line` */
function joins(line: FramedLine, next: FramedLine, soFar: string, usual: Usual): boolean {
  if (hintOf(next, usual).align || next.cells.length > 2 || Math.abs(next.size - line.size) > line.size * 0.15) return false;
  const unit = UNIT.exec(next.text)?.[0] ?? '';
  const room = line.frame.right - line.right - widthOf(unit) * line.size;
  const opensPoint = parseOrdinal(next.text)?.level != null;
  if (opensPoint && (SENTENCE_END.test(soFar) || parseOrdinal(soFar)?.level != null)) return false;
  const goesOn = !SENTENCE_END.test(soFar) && !parseOrdinal(next.text) && !parseOrdinal(soFar)?.level;
  if (room > (goesOn ? RIGHT_INDENT : -SLACK) * line.size) return false;
  if (next.page === line.page && next.y > line.y && next.y - line.y > usual.pitch * SPACED) return false;
  const isIndented = next.left - next.frame.left > next.size * INDENT;
  if (!isIndented) return true;
  // The lines of a hanging paragraph are indented; so is the next paragraph behind a line that happens to be full.
  return goesOn;
}

/** Measures the long lines of text, which titles, labels and tables are not among. */
function usualOf(lines: readonly FramedLine[]): Usual {
  const isText = ({ cells, left, right, frame }: FramedLine): boolean => cells.length === 1 && right - left > (frame.right - frame.left) / 2;
  const distances = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (!before || before.page !== line.page || line.y <= before.y || !isText(line) || !isText(before)) return [];
    const step = Math.max(line.size / 10, 1e-3);
    return [Math.ceil((line.y - before.y) / step) * step];
  });
  const sizes = lines.filter(isText).map(({ size }) => size);
  return { pitch: mostFrequent(distances) ?? Number.POSITIVE_INFINITY, size: mostFrequent(sizes) ?? Number.POSITIVE_INFINITY };
}

function mostFrequent(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | null = null;
  for (const [value, count] of counts) {
    if (best === null || count > counts.get(best)!) best = value;
  }
  return best;
}

function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) < 0x100 ? 0.5 : 1;
  return width;
}

/** Words keep their blank at a line end; Chinese text has none. */
function joint(before: string, after: string): string {
  return /[A-Za-z,;]$/.test(before) && /^[A-Za-z0-9]/.test(after) ? ' ' : '';
}

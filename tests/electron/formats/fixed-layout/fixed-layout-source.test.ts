import { describe, expect, it } from 'vitest';
import { fixedLayoutSource } from '../../../../electron/formats/fixed-layout/fixed-layout-source.ts';
import type { FixedPage, TextPiece } from '../../../../electron/formats/fixed-layout/page.ts';
import type { LineHint } from '../../../../rules/reading/source.ts';
import { lineTexts, shownLines } from '../../../fixtures/source-lines.ts';

const SIZE = 16;
const PITCH = 29;
const LEFT = 80;
/** Characters of a full line. */
const WIDTH = 28;
/** Text to cut lines from, without anything that could be taken for the start of a paragraph. */
const PROSE = '本镇坚持把各项任务落到实处，逐项明确责任人员和完成时限，每月通报进展，年底集中检查，发现的差距及时补上，群众反映的事情件件有回音。'.repeat(6);

function piece(text: string, x: number, y: number, size = SIZE): TextPiece {
  return { text, x, y, width: widthOf(text) * size, size };
}

function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (character < '\u0100' ? 0.5 : 1), 0);
}

/** Lines one below the other; ideographic blanks at the start indent. */
function lines(texts: readonly string[], { x = LEFT, top = 120, size = SIZE } = {}): TextPiece[] {
  return texts.map((text, index) => {
    const blanks = /^\u3000*/.exec(text)?.[0].length ?? 0;
    return piece(text.slice(blanks), x + blanks * size, top + index * PITCH, size);
  });
}

/** A paragraph with an indented first line, wrapped at the full width. */
function wrapped(text: string): string[] {
  const out = [`　　${text.slice(0, WIDTH - 2)}`];
  for (let at = WIDTH - 2; at < text.length; at += WIDTH) out.push(text.slice(at, at + WIDTH));
  return out;
}

function page(...pieces: readonly TextPiece[][]): FixedPage {
  return { width: 595, height: 842, pieces: pieces.flat() };
}

function textsOf(...pages: readonly FixedPage[]): string[] {
  return lineTexts(fixedLayoutSource(pages));
}

describe('paragraphs', () => {
  const FIRST = `${PROSE.slice(0, 100)}。`;
  const SECOND = `${PROSE.slice(100, 170)}。`;

  it('are joined from full lines', () => {
    expect(textsOf(page(lines([...wrapped(FIRST), ...wrapped(SECOND)])))).toEqual([FIRST, SECOND]);
  });

  it('go on over the end of a page', () => {
    const all = wrapped(FIRST);
    expect(textsOf(page(lines(all.slice(0, 2))), page(lines([...all.slice(2), ...wrapped(SECOND)])))).toEqual([FIRST, SECOND]);
  });

  it('end with a short line or a wide space where none are indented', () => {
    const block = (text: string): string[] => Array.from({ length: Math.ceil(text.length / WIDTH) }, (_, index) => text.slice(index * WIDTH, (index + 1) * WIDTH));
    expect(textsOf(page(lines([...block(FIRST), ...block(SECOND)])))).toEqual([FIRST, SECOND]);
    const even = `${PROSE.slice(0, WIDTH * 3 - 1)}。`;
    expect(textsOf(page(lines([...block(even)]), lines(block(even), { top: 120 + PITCH * 5 })))).toEqual([even, even]);
  });

  it('begin anew behind a full line when the next is indented', () => {
    const even = `${PROSE.slice(0, WIDTH * 2 - 3)}。`;
    expect(textsOf(page(lines([...wrapped(even), ...wrapped(SECOND)])))).toEqual([even, SECOND]);
  });

  it('keep words apart and Chinese text together', () => {
    expect(textsOf(page([piece('全年', 80, 120), piece('31', 116, 120), piece('件，', 136, 120), piece('use', 170, 120), piece('of', 198, 120), piece('law', 220, 120)], lines(wrapped(FIRST), { top: 200 })))[0])
      .toBe('全年31件，use of law');
  });

  it('are not doubled where bold face is drawn twice', () => {
    expect(textsOf(page(lines(['　　一、主要举措']), lines(['　　一、主要举措'], { x: LEFT + 0.4 }), lines(wrapped(FIRST), { top: 200 })))).toEqual(['一、主要举措', FIRST]);
  });

  it('are centred or set to the right as they stand', () => {
    const read = shownLines(fixedLayoutSource([page([piece('某镇报告', 80 + 12 * SIZE, 90, 22)], lines(wrapped(FIRST)), lines(['某某镇人民政府'], { x: 80 + 19 * SIZE, top: 400 }))]));
    expect(read.map(({ align }) => align)).toEqual(['center', undefined, 'right']);
  });
});

/** Ten lines of a narrow column. */
function column(text: string, x: number): TextPiece[] {
  return lines(Array.from({ length: 10 }, (_, index) => text.slice(index * 13, index * 13 + 13)), { x });
}

/** The table among the pages' lines. */
function tableOf(...pages: readonly FixedPage[]): LineHint['table'] {
  return shownLines(fixedLayoutSource(pages)).find((line) => line.table)?.table;
}

describe('pages', () => {
  const BODY = lines(wrapped(`${PROSE.slice(0, 150)}。`));
  const TEXT = `${PROSE.slice(0, 150)}。`;

  it.each(['— 12 —', '-3-', '第 3 页', '第3页 共12页', '3/12', '３', '·7·'])('lose the number %s', (number) => {
    expect(textsOf(page(BODY, [piece(number, 280, 790, 12)]))).toEqual([TEXT]);
  });

  it('keep a number that stands in the text', () => {
    expect(textsOf(page(BODY, [piece('2024', 112, 500)]))).toEqual([TEXT, '2024']);
  });

  it('lose running headers and footers, also those of left and right pages and with numbers in them', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((number) => page(
      [piece(number % 2 === 0 ? '某镇人民政府文件' : '年度报告汇编', number % 2 === 0 ? 80 : 400, 50, 10)],
      BODY,
      [piece(`内部资料 ${number} 注意保存`, 200, 790, 10)],
    ));
    expect(textsOf(...pages)).toEqual(pages.map(() => TEXT));
  });

  it('keep a first line that stands on one page only', () => {
    expect(textsOf(page([piece('某镇人民政府文件', 200, 60, 30)], BODY), page(BODY), page(BODY))[0]).toBe('某镇人民政府文件');
  });

  it('in two columns are read one column after the other', () => {
    const left = PROSE.slice(0, 130);
    const right = PROSE.slice(130, 259);
    expect(textsOf(page([piece('某镇年度工作报告与下年安排', 150, 80, 22)], column(left, 80), column(`${right}。`, 80 + 15 * SIZE)))).toEqual(['某镇年度工作报告与下年安排', `${left}${right}。`]);
  });
});

describe('tables', () => {
  const X = [80, 200, 330];
  const row = (cells: readonly string[], y: number): TextPiece[] => cells.flatMap((text, index) => (text === '' ? [] : [piece(text, X[index]!, y, 12)]));

  it('are found by their columns, with their header and empty cells', () => {
    expect(tableOf(page(row(['指标', '上年', '本年'], 120), row(['许可', '31', '42'], 142), row(['处罚', '', '9'], 164)))).toEqual({
      headerRows: 1, rows: [[{ text: '指标' }, { text: '上年' }, { text: '本年' }], [{ text: '许可' }, { text: '31' }, { text: '42' }], [{ text: '处罚' }, { text: '' }, { text: '9' }]],
    });
  });

  it('have cells of several lines', () => {
    expect(tableOf(page(row(['指标', '说明', '数'], 120), row(['许可', '网上办理', '3'], 142), row(['', '和窗口'], 157), row(['处罚', '简易', '9'], 180)))?.rows[1])
      .toEqual([{ text: '许可' }, { text: '网上办理和窗口' }, { text: '3' }]);
  });

  it('go on over pages without the header that is repeated', () => {
    const head = ['指标', '上年', '本年'];
    expect(tableOf(page(row(head, 700), row(['许可', '31', '42'], 722)), page(row(head, 90), row(['处罚', '7', '9'], 112)))?.rows.map((cells) => cells[0]!.text)).toEqual(['指标', '许可', '处罚']);
  });

  it('are not made of numbered paragraphs with a tab behind their number', () => {
    const items = ['一、', '二、', '三、'].flatMap((ordinal, index) => [piece(ordinal, 112, 120 + index * PITCH), piece('加强组织领导', 170, 120 + index * PITCH)]);
    expect(textsOf(page(items))).toEqual(['一、加强组织领导', '二、加强组织领导', '三、加强组织领导']);
  });
});

it('says nothing of pages without text', () => {
  expect(fixedLayoutSource([page([]), page([])]).lines).toEqual([]);
});

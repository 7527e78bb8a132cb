import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportDocx } from '../../electron/formats/docx/write/export-docx.ts';
import { blockText } from '../../shared/report/block-text.ts';
import type { Report } from '../../shared/report/report.ts';
import './near.ts';
import { horizontalRules, inkBounds, redInk } from './ink.ts';
import {
  CHARACTER, FACE, fontsOf, height, LEFT, LINE, lineStarting, middle, pageNumberLine, PAPER, PT_PER_MM, RIGHT, textLines, TYPE_AREA,
} from './measures.ts';
import { renderDocuments, renderingGap, type RenderedDocument, type Rendering } from './rendering.ts';
import { BUREAU, LONG_REPORT, SHORT_REPORT, TABLE_REPORT, paragraph, prose, report } from './sample-reports.ts';

/** Reports whose text ends on every line of a page in turn, to see 版记 and 署名 find their place below it. */
const ENDINGS = Array.from({ length: 22 }, (_, lines) => report(BUREAU, [paragraph(prose(0, 9)), ...Array.from({ length: lines }, () => paragraph('特此报告。'))]));

const gap = renderingGap();
if (gap !== null) console.warn(`The exported pages are not measured: ${gap}.`);

let rendering: Rendering;

function rendered(name: string): RenderedDocument {
  const found = rendering.documents.get(name);
  if (!found) throw new Error(`not rendered: ${name}`);
  return found;
}

describe.skipIf(gap !== null)(`exported pages as LibreOffice renders them${gap === null ? '' : ` (${gap})`}`, () => {
  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const copy of ['submission', 'public'] as const) {
      files.set(`short-${copy}`, await exportDocx(SHORT_REPORT, { copy }));
      files.set(`long-${copy}`, await exportDocx(LONG_REPORT, { copy }));
      files.set(`table-${copy}`, await exportDocx(TABLE_REPORT, { copy }));
    }
    for (const [index, ending] of ENDINGS.entries()) files.set(`ending-${index}`, await exportDocx(ending, { copy: 'submission' }));
    rendering = renderDocuments(files);
  }, 120_000);

  afterAll(() => rendering?.dispose());

  describe('type area', () => {
    test('every page is A4', () => {
      for (const page of [...rendered('long-public').pages, ...rendered('table-submission').pages]) {
        expect(page.width).toBeNear(PAPER.right * PT_PER_MM, 0.5);
        expect(page.height).toBeNear(PAPER.bottom * PT_PER_MM, 0.5);
      }
    });

    test('a full page has 22 lines; one that has fewer ends where a heading moves on', () => {
      const { pages, outline } = rendered('long-public');
      const headings = new Set(outline.map((item) => item.text));
      // The first page has a blank line below the title; the last one ends where the text does.
      const counts = pages.slice(0, -1).map((page, index) => textLines(page).length + (index === 0 ? 1 : 0));
      const nextStarts = pages.slice(1).map((page) => textLines(page)[0]!.text);
      expect(nextStarts.filter((start, index) => counts[index] !== 22 && !headings.has(start))).toEqual([]);
      const full = pages.filter((_, index) => index > 0 && counts[index] === 22);
      expect(full.length).toBeGreaterThan(15);
      for (const page of full) {
        const lines = textLines(page);
        expect(height(lines[21]!) - height(lines[0]!)).toBeNear(21 * LINE, 1.5);
      }
    });

    test('a full line has 28 characters; one that has fewer would start the next with a mark', () => {
      const lines = rendered('long-public').pages.flatMap(textLines).filter(({ right }) => right > RIGHT - CHARACTER / 2);
      const indented = lines.filter(({ left }) => left > LEFT + CHARACTER);
      const flush = lines.filter(({ left }) => left <= LEFT + CHARACTER);
      expect(flush.length).toBeGreaterThan(300);
      expect(flush.filter(({ text }) => text.length === 28).length / flush.length).toBeGreaterThan(0.95);
      expect(Math.max(...flush.map(({ text }) => text.length))).toBe(28);
      expect(Math.max(...indented.map(({ text }) => text.length))).toBe(26);
    });

    test('no line starts with a mark', () => {
      for (const name of ['long-public', 'short-public', 'short-submission']) {
        const starts = rendered(name).pages.flatMap(textLines).map(({ text }) => text[0]!);
        expect(starts.filter((start) => '，。、；：？！）》”’…—'.includes(start))).toEqual([]);
      }
    });

    test('nothing but the page number stands outside', () => {
      for (const name of ['short-submission', 'long-public', 'table-public']) {
        const document = rendered(name);
        for (let page = 1; page <= Math.min(3, document.pages.length); page += 1) {
          const pixels = document.paint(page, 100);
          const slack = 0.6;
          expect(inkBounds(pixels, { ...PAPER, bottom: TYPE_AREA.top - slack })).toBeNull();
          expect(inkBounds(pixels, { ...PAPER, right: TYPE_AREA.left - slack })).toBeNull();
          expect(inkBounds(pixels, { ...PAPER, left: TYPE_AREA.right + slack })).toBeNull();
          expect(inkBounds(pixels, { ...PAPER, top: 275 })).toBeNull();
        }
      }
    });
  });

  describe('text', () => {
    test.each<[string, Report]>([['short-public', SHORT_REPORT], ['long-public', LONG_REPORT], ['table-public', TABLE_REPORT]])('%s shows every block', (name, source) => {
      const shown = rendered(name).pages.flatMap(textLines).map(({ text }) => text).join('').replaceAll(/\s/g, '');
      const expected = source.blocks.filter((block) => block.type !== 'table').map((block) => (block.type === 'heading' ? block.text : blockText(block)));
      expect(expected.filter((text) => !shown.includes(text.replaceAll(/\s/g, '')))).toEqual([]);
    });

    test('the title is centred 2号小标宋 in two lines, and the addressee stands flush left one blank line below', () => {
      const document = rendered('short-public');
      const first = lineStarting(document, '青川市云岭区司法局');
      const second = lineStarting(document, '关于2024年度');
      expect(middle(first)).toBeNear((LEFT + RIGHT) / 2, 1.5);
      expect(middle(second)).toBeNear((LEFT + RIGHT) / 2, 1.5);
      const fragments = document.pages[0]!.fragments.slice(0, 2);
      for (const { font } of fragments) {
        expect(font.face).toMatch(FACE.xiaobiaosong);
        expect(font.sizePt).toBeNear(22, 0.4);
      }
      const addressee = lineStarting(document, '区委、区人民政府：');
      expect(addressee.left).toBeNear(LEFT, 0.5);
      expect(height(addressee) - height(second)).toBeNear(2 * LINE, 4);
    });

    test('paragraphs and headings are indented by two characters, and their second lines are not', () => {
      const document = rendered('long-public');
      const [first, second] = textLines(document.pages[0]!).slice(3);
      expect(first!.left).toBeNear(LEFT + 2 * CHARACTER, 0.5);
      expect(second!.left).toBeNear(LEFT, 0.5);
      for (const start of ['一、', '（一）', '1.']) expect(lineStarting(document, start).left).toBeNear(LEFT + 2 * CHARACTER, 3);
    });

    test.each([
      ['一、推进法治政府建设的主要举措和成效', 'heiti'],
      ['（一）加强组织领导，压实法治建设责任。', 'kaiti'],
      ['（二）深化“放管服”改革，优化法治化营商环境', 'kaiti'],
      ['1.推行“扫码入企”', 'fangsong'],
      ['（1）建立白名单', 'fangsong'],
      ['特此报告。', 'fangsong'],
    ] as const)('%s is 3号 in its face', (text, face) => {
      const fonts = fontsOf(rendered('short-public'), text);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) {
        expect(font.face).toMatch(FACE[face]);
        expect(font.sizePt).toBeNear(16, 0.4);
      }
    });

    test('the navigation outline lists the headings by level', () => {
      expect(rendered('short-public').outline.map(({ depth, text }) => `${depth} ${text}`)).toEqual([
        '1 一、推进法治政府建设的主要举措和成效', '2 （二）深化“放管服”改革，优化法治化营商环境', '3 1.推行“扫码入企”', '4 （1）建立白名单', '4 （2）开展回头看',
        '3 2.规范裁量权基准', '1 二、存在的不足和原因', '1 三、主要负责人履行推进法治建设第一责任人职责情况', '1 四、下一年度推进法治政府建设的主要安排',
      ]);
    });

    test('no page ends with a heading', () => {
      for (const name of ['short-public', 'short-submission', 'long-public', 'long-submission', 'table-public']) {
        const { pages, outline } = rendered(name);
        const headings = new Set(outline.map((item) => item.text));
        const ends = pages.map((page) => textLines(page).at(-1)!.text);
        expect(ends.filter((end) => headings.has(end))).toEqual([]);
      }
    });
  });

  describe('page numbers', () => {
    test('“— 1 —” one character in from the right on odd pages, from the left on even ones', () => {
      const character = 14;
      rendered('long-public').pages.forEach((page, index) => {
        const line = pageNumberLine(page);
        expect(line.text).toBe(`—${index + 1}—`);
        const distance = index % 2 === 0 ? LEFT + 156 * PT_PER_MM - line.right : line.left - LEFT;
        expect(distance).toBeNear(character, 0.7);
        const { font } = page.fragments.at(-1)!;
        expect(font.face).toMatch(FACE.songti);
        expect(font.sizePt).toBeNear(14, 0.4);
      });
    });

    test('the dashes lie 7 mm below the type area', () => {
      const line = pageNumberLine(rendered('long-public').pages[0]!);
      const dash = { left: line.left / PT_PER_MM, right: (line.left + 14) / PT_PER_MM, top: TYPE_AREA.bottom + 1, bottom: 280 };
      const ink = inkBounds(rendered('long-public').paint(1, 300), dash);
      expect(ink!.top - TYPE_AREA.bottom).toBeNear(7, 0.7);
    });
  });

  describe('版头', () => {
    test('the red mark begins 35 mm below the type area’s edge, the red rule lies 4 mm below 发文字号 and is as wide as the type area', () => {
      const document = rendered('short-submission');
      const pixels = document.paint(1, 200);
      const [rule, ...others] = horizontalRules(pixels, 100, redInk);
      expect(others).toEqual([]);
      expect(rule!.left).toBeNear(TYPE_AREA.left, 0.3);
      expect(rule!.right).toBeNear(TYPE_AREA.right, 0.3);
      const mark = inkBounds(pixels, { ...PAPER, top: TYPE_AREA.top, bottom: 95 }, redInk);
      expect(mark!.top).toBeNear(TYPE_AREA.top + 35, 1);
      const number = inkBounds(pixels, { ...TYPE_AREA, top: 95, bottom: rule!.top - 0.2 });
      expect(rule!.top - number!.bottom).toBeNear(4, 0.5);
      const { font } = document.pages[0]!.fragments[0]!;
      expect(font.face).toMatch(FACE.xiaobiaosong);
      expect(font.colour).toBe('#ff0000');
    });

    test('发文字号 begins one character in, 签发人 ends one character in, the name in 楷体', () => {
      const document = rendered('short-submission');
      const line = lineStarting(document, '云司发〔2025〕3号签发人：周明远');
      expect(line.left).toBeNear(LEFT + CHARACTER, 1);
      expect(line.right).toBeNear(RIGHT - CHARACTER, 1);
      expect(fontsOf(document, '周明远').map(({ face }) => FACE.kaiti.test(face))).toEqual([true]);
      expect(fontsOf(document, '签发人：').map(({ face }) => FACE.fangsong.test(face))).toEqual([true]);
    });

    test('the first page shows body text', () => {
      expect(lineStarting({ ...rendered('short-submission'), pages: rendered('short-submission').pages.slice(0, 1) }, '2024年，我局').text).toContain('法治');
    });

    test('the public copy has neither red ink nor 版记', () => {
      const document = rendered('short-public');
      document.pages.forEach((page, index) => {
        const pixels = document.paint(index + 1, 100);
        expect(inkBounds(pixels, PAPER, redInk)).toBeNull();
        expect(horizontalRules(pixels, 100)).toEqual([]);
        expect(page.lines.filter(({ text }) => /抄送|印发$/.test(text))).toEqual([]);
      });
    });
  });

  describe('署名 and 成文日期', () => {
    test('without a seal: one blank line below the text, 署名 two characters from the right, the date two characters further in', () => {
      const document = rendered('short-public');
      const [text, signature, date] = textLines(document.pages.at(-1)!).slice(-3);
      expect([text!.text, signature!.text, date!.text]).toEqual(['特此报告。', BUREAU.signature![0], BUREAU.issueDate]);
      expect(height(signature!) - height(text!)).toBeNear(2 * LINE, 1);
      expect(height(date!) - height(signature!)).toBeNear(LINE, 1);
      expect(signature!.right).toBeNear(RIGHT - 2 * CHARACTER, 1);
      expect(date!.left).toBeNear(signature!.left + 2 * CHARACTER, 1);
    });

    test('for a seal: two blank lines below, the date four characters from the right, 署名 centred over it', () => {
      const lines = rendered('short-submission').pages.flatMap(textLines);
      const at = lines.findIndex(({ text }) => text === '特此报告。');
      const [text, signature, date] = lines.slice(at);
      expect(height(signature!) - height(text!)).toBeNear(3 * LINE, 1);
      expect(date!.right).toBeNear(RIGHT - 4 * CHARACTER, 1.5);
      // LibreOffice puts space between Chinese and figures, which makes the date wider than 6.5 characters.
      expect(middle(signature!)).toBeNear(RIGHT - (4 + 6.5 / 2) * CHARACTER, 1.5);
    });

    test('they share their page with text, wherever that ends', () => {
      for (let index = 1; index < ENDINGS.length; index += 1) {
        const page = rendered(`ending-${index}`).pages.find(({ lines }) => lines.some(({ text }) => text === BUREAU.issueDate))!;
        const lines = textLines(page).map(({ text }) => text);
        expect(lines).toContain('特此报告。');
        expect(lines).toContain(BUREAU.signature![0]);
      }
    });
  });

  describe('版记', () => {
    test('stands at the foot of the last page between thick rules, a thin one inside, and touches no text', () => {
      for (let index = 0; index < ENDINGS.length; index += 1) {
        const document = rendered(`ending-${index}`);
        const last = document.pages.at(-1)!;
        const rules = horizontalRules(document.paint(document.pages.length, 300), 150).filter(({ top }) => top > 130);
        expect(rules).toHaveLength(3);
        for (const rule of rules) {
          expect(rule.left).toBeNear(TYPE_AREA.left, 0.3);
          expect(rule.right).toBeNear(TYPE_AREA.right, 0.3);
        }
        expect(rules[2]!.bottom).toBeNear(TYPE_AREA.bottom, 0.4);
        expect(rules[0]!.bottom - rules[0]!.top).toBeGreaterThan(rules[1]!.bottom - rules[1]!.top);
        const copyTo = textLines(last).find(({ text }) => text.startsWith('抄送：'))!;
        expect(copyTo.left).toBeNear(LEFT + 14, 1);
        const above = textLines(last).filter((line) => height(line) < rules[0]!.top * PT_PER_MM);
        expect(above.filter(({ bottom }) => bottom > rules[0]!.top * PT_PER_MM + 4)).toEqual([]);
        expect(textLines(last).filter((line) => height(line) > rules[0]!.top * PT_PER_MM).map(({ text }) => text)).toEqual([
          '抄送：区委全面依法治区委员会办公室，区人大常委会办公室，青', '川市司法局。', '青川市云岭区司法局2025年1月20日印发',
        ]);
      }
    });
  });

  describe('tables', () => {
    test('the header row is repeated on every page', () => {
      const pages = rendered('table-public').pages.filter(({ lines }) => lines.some(({ text }) => /占道经营整治|违法建设查处/.test(text)));
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(page.lines.filter(({ text }) => text === '序号单位执法事项办结数（件）同比')).toHaveLength(1);
    });

    test('figures end on one line at the right edge, and the table fills the type area', () => {
      const document = rendered('table-public');
      const rows = textLines(document.pages[1]!).filter(({ text }) => text.endsWith('%'));
      expect(rows.length).toBeGreaterThan(10);
      for (const row of rows) expect(row.right).toBeNear(rows[0]!.right, 0.5);
      const rules = horizontalRules(document.paint(2, 150), 150);
      expect(rules[0]!.left).toBeNear(TYPE_AREA.left, 0.4);
      expect(rules[0]!.right).toBeNear(TYPE_AREA.right, 0.4);
    });
  });
});

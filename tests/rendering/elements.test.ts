import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportDocx } from '../../electron/formats/docx/write/export-docx.ts';
import { nationalProfile } from '../../electron/formats/profiles/national.ts';
import './near.ts';
import { horizontalRules, inkBounds, redInk } from './ink.ts';
import { CHARACTER, FACE, fontsOf, height, LEFT, LINE, lineStarting, middle, pageNumberLine, PAPER, PT_PER_MM, RIGHT, textLines, TYPE_AREA } from './measures.ts';
import { renderDocuments, renderingGap, type Page, type RenderedDocument, type Rendering } from './rendering.ts';
import { BOOK_REPORT, BUREAU, FULL_REPORT, paragraph, prose, report } from './sample-reports.ts';

const gap = renderingGap();

/** Reports whose text ends on every line of a page in turn. */
const ENDINGS = Array.from({ length: 24 }, (_, lines) => report(BUREAU, [paragraph(prose(0, 4)), ...Array.from({ length: lines }, () => paragraph('特此报告。'))]));

const EVEN = { ...nationalProfile, imprint: { ...nationalProfile.imprint, evenPage: true } };

let rendering: Rendering;

function rendered(name: string): RenderedDocument {
  const found = rendering.documents.get(name);
  if (!found) throw new Error(`not rendered: ${name}`);
  return found;
}

/** The number of the page, from 0, that begins with a text. */
function pageBeginning(document: RenderedDocument, text: string): number {
  return document.pages.findIndex(({ lines }) => lines[0]?.text === text);
}

function isLandscape({ width, height: tall }: Page): boolean {
  return width > tall;
}

describe.skipIf(gap !== null)(`the rarer elements as LibreOffice renders them${gap === null ? '' : ` (${gap})`}`, () => {
  beforeAll(async () => {
    rendering = renderDocuments(new Map([
      ['full', await exportDocx(FULL_REPORT, { copy: 'submission' })],
      ['full-public', await exportDocx(FULL_REPORT, { copy: 'public' })],
      ['book', await exportDocx(BOOK_REPORT, { copy: 'submission' })],
      ...await Promise.all(ENDINGS.map(async (ending, index): Promise<[string, Uint8Array]> => [`ending-${index}`, await exportDocx(ending, { copy: 'submission', profile: EVEN })])),
    ]));
  }, 120_000);

  afterAll(() => rendering?.dispose());

  describe('份号, 密级 and 紧急程度', () => {
    test('stand on the first three lines, flush left, 密级 and 紧急程度 in 黑体', () => {
      const document = rendered('full');
      const lines = textLines(document.pages[0]!).slice(0, 3);
      expect(lines.map(({ text }) => text)).toEqual(['000012', '秘密★1年', '加急']);
      lines.forEach((line, index) => {
        expect(line.left).toBeNear(LEFT, 1);
        expect(height(line)).toBeNear(TYPE_AREA.top * PT_PER_MM + (index + 0.5) * LINE, 4);
      });
      expect(fontsOf(document, '加急').map(({ face }) => FACE.heiti.test(face))).toEqual([true]);
    });

    test('leave the mark where it is without them: 35 mm below the edge of the type area', () => {
      const mark = inkBounds(rendered('full').paint(1, 200), { ...PAPER, top: TYPE_AREA.top, bottom: 95 }, redInk);
      expect(mark!.top).toBeNear(TYPE_AREA.top + 35, 1);
    });

    test('are not in 公开版', () => {
      expect(rendered('full-public').pages[0]!.lines.filter(({ text }) => /000012|秘密|加急/.test(text))).toEqual([]);
    });
  });

  describe('附件说明 and 附注', () => {
    test('the names begin under one another, two characters and “附件：1.” in; a second line under the first', () => {
      const document = rendered('full');
      const last = lineStarting(document, '特此报告。');
      const first = lineStarting(document, '附件：1.2024年');
      expect(height(first) - height(last)).toBeNear(2 * LINE, 1);
      expect(first.left).toBeNear(LEFT + 2 * CHARACTER, 1);
      expect(lineStarting(document, '2.云岭区').left).toBeNear(LEFT + 5 * CHARACTER, 2);
      expect(lineStarting(document, '范性文件的目录').left).toBeNear(LEFT + 6 * CHARACTER, 2);
    });

    test('附注 stands two characters in on the line below the date', () => {
      const document = rendered('full');
      const note = lineStarting(document, '（联系人：');
      expect(note.left).toBeNear(LEFT + 2 * CHARACTER, 2);
      expect(height(note) - height(lineStarting(document, '2025年1月20日'))).toBeNear(LINE, 1);
    });
  });

  describe('附件', () => {
    test('begin on a page of their own: “附件1” on the first line in 黑体, the title centred on the third', () => {
      const document = rendered('full');
      const [label, title, text] = textLines(document.pages[pageBeginning(document, '附件1')]!);
      expect(label!.left).toBeNear(LEFT, 1);
      expect(height(label!)).toBeNear(TYPE_AREA.top * PT_PER_MM + LINE / 2, 3);
      expect(title!.text).toBe('2024年云岭区司法局重大行政决策目录');
      expect(height(title!) - height(label!)).toBeNear(2 * LINE, 3);
      expect(middle(title!)).toBeNear((LEFT + RIGHT) / 2, 2);
      expect(text!.left).toBeNear(LEFT + 2 * CHARACTER, 1);
      expect(fontsOf(document, '附件1').some(({ face }) => FACE.heiti.test(face))).toBe(true);
      expect(fontsOf(document, '重大行政决策目录').length).toBeGreaterThan(0);
    });

    test('an attachment that is only named has no page; page numbers run on through the others', () => {
      const document = rendered('full');
      expect(pageBeginning(document, '附件2')).toBe(-1);
      expect(pageBeginning(document, '附件3')).toBeGreaterThan(pageBeginning(document, '附件1'));
      const upright = [...document.pages.entries()].filter(([, page]) => !isLandscape(page));
      expect(upright.map(([, page]) => pageNumberLine(page).text)).toEqual(upright.map(([index]) => `—${index + 1}—`));
    });
  });

  describe('landscape pages', () => {
    test('are A4 turned, the table over the whole of the turned type area, its head repeated', () => {
      const document = rendered('full');
      const turned = document.pages.flatMap((page, index) => (isLandscape(page) ? [index + 1] : []));
      expect(turned.length).toBeGreaterThan(1);
      for (const number of turned) {
        const page = document.pages[number - 1]!;
        expect(page.width).toBeNear(PAPER.bottom * PT_PER_MM, 0.5);
        expect(page.lines.filter(({ text }) => text.startsWith('序号单位1月'))).toHaveLength(1);
        // Upright margins of 37, 28, 35 and 26 mm above, left, below and right lie right, above, left and below.
        const [rule] = horizontalRules(document.paint(number, 150), 200);
        expect(rule!.left).toBeNear(35, 0.5);
        expect(rule!.right).toBeNear(260, 0.5);
        expect(rule!.top).toBeNear(28, 0.6);
      }
    });

    test('have their page number at the left edge, 7 mm off: odd ones at the lower end, even ones at the upper', () => {
      const document = rendered('full');
      const character = 14 / PT_PER_MM;
      document.pages.forEach((page, index) => {
        if (!isLandscape(page)) return;
        const pixels = document.paint(index + 1, 200);
        const margin = { left: 0, right: 34, top: 0, bottom: 210 };
        const ink = inkBounds(pixels, margin);
        const dash = inkBounds(pixels, { ...margin, bottom: ink!.top + 4 });
        expect((dash!.left + dash!.right) / 2).toBeNear(35 - 7, 0.5);
        const isOdd = (index + 1) % 2 === 1;
        expect(isOdd ? 184 - ink!.bottom : ink!.top - 28).toBeNear(character, 1.5);
      });
    });

    test('are left for an upright page where text follows', () => {
      const { pages } = rendered('full');
      const last = pages.findLastIndex(isLandscape);
      expect(textLines(pages[last + 1]!)[0]!.text).toContain('围绕群众');
    });
  });

  describe('版记', () => {
    test('stands at the foot of the last page behind the attachments, with 印发机关 and 印发日期', () => {
      const document = rendered('full');
      const foot = lineStarting({ ...document, pages: document.pages.slice(-1) }, '青川市云岭区司法局办公室');
      expect(foot.text).toBe('青川市云岭区司法局办公室2025年1月22日印发');
      const rules = horizontalRules(document.paint(document.pages.length, 300), 150);
      expect(rules.at(-1)!.bottom).toBeNear(TYPE_AREA.bottom, 0.4);
      const thickness = rules.map(({ top, bottom }) => bottom - top);
      expect(thickness[0]).toBeNear(0.35, 0.12);
      expect(thickness.at(-1)).toBeNear(0.35, 0.12);
      expect(thickness[1]).toBeNear(0.25, 0.12);
    });
  });

  describe('版记 on an even page', () => {
    test('stands at the foot of the last page, an even one, wherever the text ends', () => {
      const places = ENDINGS.map((_, index) => {
        const document = rendered(`ending-${index}`);
        const { pages } = document;
        const foot = pages.at(-1)!.lines.find(({ text }) => text.endsWith('印发'));
        const rules = horizontalRules(document.paint(pages.length, 150), 150);
        return { even: pages.length % 2 === 0, foot: foot !== undefined, bottom: Math.round(rules.at(-1)?.bottom ?? 0) };
      });
      expect(places).toEqual(ENDINGS.map(() => ({ even: true, foot: true, bottom: TYPE_AREA.bottom })));
    });

    test('shares the page with the text where that ends on an even page with room for it', () => {
      const shared = ENDINGS.map((_, index) => textLines(rendered(`ending-${index}`).pages.at(-1)!).some(({ text }) => text === BUREAU.issueDate));
      expect(shared).toContain(true);
      expect(shared).toContain(false);
    });

    test('where a blank page comes before it, neither page has a number', () => {
      const blank = ENDINGS.map((_, index) => rendered(`ending-${index}`).pages).filter((pages) => pages.at(-2)!.lines.length === 0);
      expect(blank.length).toBeGreaterThan(0);
      for (const pages of blank) expect(pages.at(-1)!.lines.filter((line) => height(line) > TYPE_AREA.bottom * PT_PER_MM)).toEqual([]);
    });
  });

  describe('a report of forty pages', () => {
    test('keeps its lines on the same 22 places on every page', () => {
      const { pages } = rendered('book');
      expect(pages.length).toBeGreaterThanOrEqual(40);
      for (const page of pages.slice(1, -1)) {
        for (const line of textLines(page)) {
          const place = (height(line) - TYPE_AREA.top * PT_PER_MM) / LINE - 0.5;
          expect(Math.abs(place - Math.round(place)) * LINE).toBeLessThan(3.5);
          expect(Math.round(place)).toBeLessThan(22);
        }
      }
    });

    test('numbers every page on its side and ends no page with a heading', () => {
      const { pages, outline } = rendered('book');
      const headings = new Set(outline.map(({ text }) => text));
      pages.forEach((page, index) => {
        const line = pageNumberLine(page);
        expect(line.text).toBe(`—${index + 1}—`);
        expect(line.left > (LEFT + RIGHT) / 2).toBe(index % 2 === 0);
        expect(headings.has(textLines(page).at(-1)!.text)).toBe(false);
      });
    });
  });
});

import { describe, expect, test } from 'vitest';
import { columnWidths, isFigure } from '../../../../../electron/formats/docx/write/column-widths.ts';
import { layOutTable } from '../../../../../electron/formats/docx/write/table-layout.ts';
import type { TableBlock } from '../../../../../shared/report/report.ts';
import { report, table, type Draft } from '../../../../rendering/sample-reports.ts';
import { child, descendants, exportParts, parseXml, runText, type XmlElement } from './parts.ts';

const TYPE_AREA = 8845;

function block(draft: Draft): TableBlock {
  const [only] = report({}, [draft]).blocks;
  if (only?.type !== 'table') throw new Error('not a table');
  return only;
}

async function tablesOf(...drafts: readonly Draft[]): Promise<XmlElement[]> {
  const parts = await exportParts(report({}, drafts), { copy: 'public' });
  return descendants(parseXml(parts.get('word/document.xml')!), 'w:tbl');
}

describe('layout', () => {
  test('spans take their room and cells move on to the next free column', () => {
    const layout = layOutTable(block(table(2, [[{ text: '类别', rowSpan: 2 }, { text: '复议', colSpan: 2 }], ['收件', '办结'], ['甲', '1', '2']])));
    expect(layout.columns).toBe(3);
    expect(layout.rows.map((row) => row.map(({ text, column, columnSpan, merge }) => `${column}+${columnSpan} ${merge} ${text}`))).toEqual([
      ['0+1 start 类别', '1+2 none 复议'],
      ['0+1 continue ', '1+1 none 收件', '2+1 none 办结'],
      ['0+1 none 甲', '1+1 none 1', '2+1 none 2'],
    ]);
  });

  test('rows that are too short are filled up, spans out of the table are cut', () => {
    const layout = layOutTable(block(table(0, [['甲'], ['乙', { text: '丙', rowSpan: 9 }]])));
    expect(layout.rows.map((row) => row.map(({ text, merge }) => `${merge} ${text}`))).toEqual([['none 甲', 'none '], ['none 乙', 'none 丙']]);
  });

  test('more columns than Word can open lose no text', () => {
    const layout = layOutTable(block(table(0, [Array.from({ length: 64 }, (_, index) => `第${index + 1}列`)])));
    expect(layout.columns).toBe(63);
    expect(layout.rows[0]!.at(-1)!.text).toBe('第63列\u3000第64列');
  });
});

describe('columns', () => {
  test.each(['1200', '-3.5', '18.5%', '1,234', '０.5'])('%s is a figure', (text) => {
    expect(isFigure(text)).toBe(true);
  });

  test.each(['', '2023年', '约120', '12件', '—'])('“%s” is not', (text) => {
    expect(isFigure(text)).toBe(false);
  });

  test('widths follow the content and fill the type area exactly', () => {
    const layout = layOutTable(block(table(1, [['序号', '事项', '数量'], ['1', '餐饮油烟污染防治巡查与整改督办以及相关宣传引导工作', '1200']])));
    const { widths } = columnWidths(layout, TYPE_AREA, 68, [12, 9]);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(TYPE_AREA);
    expect(widths[1]).toBeGreaterThan(widths[2]!);
    expect(widths[2]).toBeGreaterThan(widths[0]! - 1);
  });

  test('a smaller size is taken when figures would not fit', () => {
    const layout = layOutTable(block(table(0, [Array.from({ length: 14 }, () => '1234567')])));
    expect(columnWidths(layout, TYPE_AREA, 68, [12, 10.5, 9]).sizePt).toBe(9);
    expect(columnWidths(layOutTable(block(table(0, [['1', '2']]))), TYPE_AREA, 68, [12, 9]).sizePt).toBe(12);
  });
});

describe('in the document', () => {
  test('header rows repeat, figures stand on the right, text on the left, row numbers in the middle', async () => {
    const [only] = await tablesOf(table(1, [['序号', '单位', '办结'], ['1', '云岭镇', '1200']]));
    const [header, row] = descendants(only!, 'w:tr');
    expect(child(header!, 'w:trPr', 'w:tblHeader')).toBeDefined();
    expect(child(row!, 'w:trPr', 'w:tblHeader')).toBeUndefined();
    const alignments = descendants(row!, 'w:p').map((paragraph) => child(paragraph, 'w:pPr', 'w:jc')?.attributes['w:val']);
    expect(alignments).toEqual(['center', undefined, 'right']);
    expect(descendants(header!, 'w:p').map((paragraph) => child(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'])).toEqual(['TableHeader', 'TableHeader', 'TableHeader']);
  });

  test('spans are written as Word has them', async () => {
    const [only] = await tablesOf(table(0, [[{ text: '类别', rowSpan: 2 }, { text: '复议', colSpan: 2 }], ['收件', '办结']]));
    const cells = descendants(only!, 'w:tc').map((cell) => [runText(cell), child(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'], child(cell, 'w:tcPr', 'w:vMerge')?.attributes['w:val']]);
    expect(cells).toEqual([['类别', undefined, 'restart'], ['复议', '2', undefined], ['', undefined, 'continue'], ['收件', undefined, undefined], ['办结', undefined, undefined]]);
  });

  test('two tables in a row do not run together, and a table is never the last thing in the text', async () => {
    const parts = await exportParts(report({}, [table(0, [['甲']]), table(0, [['乙']])]), { copy: 'public' });
    const body = child(parseXml(parts.get('word/document.xml')!), 'w:body')!;
    expect(body.children.map((element) => element.name)).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr']);
  });

  test('a table that shows nothing is left out', async () => {
    expect(await tablesOf(table(0, []), table(1, [['', ' ']]), table(0, [[]]))).toEqual([]);
  });
});

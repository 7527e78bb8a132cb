import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../../shared/report/block-text.ts';
import { p, r, tbl, tc, tr } from '../../../../fixtures/docx-builder.ts';
import { linesOf, readBuilt, textsOf } from '../../../../fixtures/docx-reading.ts';
import { refusal } from '../../../../fixtures/read-error.ts';

const SPAN_2 = '<w:gridSpan w:val="2"/>';
const MERGE_START = '<w:vMerge w:val="restart"/>';
const MERGE_ON = '<w:vMerge/>';

/** The rows of the only table in a body. */
function rowsOf(body: string): unknown {
  return linesOf({ body }).find((line) => line.table)?.table?.rows;
}

function headers(count: number): string {
  return Array.from({ length: count }, () => tr([tc('甲'), tc('乙')], '<w:tblHeader/>')).join('');
}

/** How many header rows the only table in a body has. */
function headerRows(body: string): number | undefined {
  return linesOf({ body })[0]?.table?.headerRows;
}

describe('tables', () => {
  it('are one line whose text is that of the table block', () => {
    const { text, lines } = readBuilt({ body: p('见下表。') + tbl(tr([tc('指标'), tc('数量')], '<w:tblHeader/>'), tr([tc('许可'), tc('1206')])) + p('如上。') });
    const line = lines[1]!;
    const rows = [[{ text: '指标' }, { text: '数量' }], [{ text: '许可' }, { text: '1206' }]];
    expect(line.hint).toEqual({ table: { headerRows: 1, rows } });
    expect(text.slice(line.start, line.end)).toBe(blockText({ type: 'table', id: 'x', headerRows: 1, rows }));
    expect(text.slice(lines[2]!.start, lines[2]!.end)).toBe('如上。');
  });

  it('have the leading rows marked as headers, at most ten', () => {
    expect(headerRows(tbl(headers(2), tr([tc('丙'), tc('丁')]), headers(1)))).toBe(2);
    expect(headerRows(tbl(tr([tc('丙'), tc('丁')]), headers(1)))).toBe(0);
    expect(headerRows(tbl(tr([tc('丙'), tc('丁')], '<w:tblHeader w:val="0"/>')))).toBe(0);
    expect(headerRows(tbl(headers(12)))).toBe(10);
  });

  it('span columns', () => {
    expect(rowsOf(tbl(tr([tc('合计', SPAN_2), tc('3')]), tr([tc('a'), tc('b'), tc('c')]))))
      .toEqual([[{ text: '合计', colSpan: 2 }, { text: '3' }], [{ text: 'a' }, { text: 'b' }, { text: 'c' }]]);
  });

  it('span rows, the covered cells left out', () => {
    expect(rowsOf(tbl(tr([tc('类别', MERGE_START), tc('1')]), tr([tc('', MERGE_ON), tc('2')]), tr([tc('', MERGE_ON), tc('3')]), tr([tc('其他', MERGE_START), tc('4')]))))
      .toEqual([[{ text: '类别', rowSpan: 3 }, { text: '1' }], [{ text: '2' }], [{ text: '3' }], [{ text: '其他' }, { text: '4' }]]);
  });

  it('span rows and columns by the grid, not by the order of cells', () => {
    expect(rowsOf(tbl(tr([tc('甲'), tc('乙', SPAN_2 + MERGE_START), tc('丙', MERGE_START)]), tr([tc('丁'), tc('', SPAN_2 + MERGE_ON), tc('', MERGE_ON)]))))
      .toEqual([[{ text: '甲' }, { text: '乙', colSpan: 2, rowSpan: 2 }, { text: '丙', rowSpan: 2 }], [{ text: '丁' }]]);
  });

  it('keep the text of a cell that continues nothing', () => {
    expect(rowsOf(tbl(tr([tc('甲'), tc('乙')]), tr([tc('丙', MERGE_ON), tc('丁')])))).toEqual([[{ text: '甲' }, { text: '乙' }], [{ text: '丙' }, { text: '丁' }]]);
  });

  it('resolve the older horizontal merge', () => {
    expect(rowsOf(tbl(tr([tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('乙')]), tr([tc('1'), tc('2'), tc('3')]))))
      .toEqual([[{ text: '甲', colSpan: 2 }, { text: '乙' }], [{ text: '1' }, { text: '2' }, { text: '3' }]]);
  });

  it('fill columns that a row leaves out', () => {
    expect(rowsOf(tbl(tr([tc('甲'), tc('乙'), tc('丙')]), tr([tc('丁')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'))))
      .toEqual([[{ text: '甲' }, { text: '乙' }, { text: '丙' }], [{ text: '' }, { text: '丁' }, { text: '' }]]);
  });

  it('hold several paragraphs in a cell, and no tabs', () => {
    expect(rowsOf(tbl(tr([tc(p('甲') + p('') + p(`${r('乙')}<w:r><w:tab/></w:r>${r('丙')}`) + p('')), tc('丁')]))))
      .toEqual([[{ text: '甲\n\n乙 丙' }, { text: '丁' }]]);
  });

  it('hold tables in cells as text', () => {
    const inner = tbl(tr([tc('一'), tc('二')]), tr([tc('三'), tc('四')]));
    expect(rowsOf(tbl(tr([tc(`${p('甲')}${inner}${p('')}`), tc('乙')])))).toEqual([[{ text: '甲\n一 二\n三 四' }, { text: '乙' }]]);
  });

  it('in rows wrapped by content controls are read', () => {
    const row = `<w:sdt><w:sdtContent>${tr([tc('甲'), `<w:sdt><w:sdtContent>${tc('乙')}</w:sdtContent></w:sdt>`])}</w:sdtContent></w:sdt>`;
    expect(rowsOf(tbl(row))).toEqual([[{ text: '甲' }, { text: '乙' }]]);
  });

  it('without any text are left out', () => {
    expect(textsOf(p('甲') + tbl(tr([tc(''), tc('')])) + tbl() + p('乙'))).toEqual(['甲', '乙']);
  });
});

describe('layout tables', () => {
  it('of one cell are the paragraphs they hold, tables inside included', () => {
    const inner = tbl(tr([tc('一'), tc('二')]), tr([tc('三'), tc('四')]));
    expect(linesOf({ body: tbl(tr([tc(`${p('标题', '<w:jc w:val="center"/>')}${p('正文。')}${inner}${p('完。')}`)])) })).toEqual([
      { text: '标题', align: 'center' },
      { text: '正文。' },
      { text: '一\t二\n三\t四', table: { headerRows: 0, rows: [[{ text: '一' }, { text: '二' }], [{ text: '三' }, { text: '四' }]] } },
      { text: '完。' },
    ]);
  });

  it('of one column are read down', () => {
    expect(textsOf(tbl(tr([tc('甲')]), tr([tc('乙')])))).toEqual(['甲', '乙']);
  });

  it('with empty cells around the text are read down', () => {
    expect(textsOf(tbl(tr([tc(''), tc(p('甲') + p('乙')), tc('')]), tr([tc(''), tc('丙'), tc('')])))).toEqual(['甲', '乙', '丙']);
  });

  it('are not confused with tables that have empty cells', () => {
    expect(linesOf({ body: tbl(tr([tc('序号'), tc('')]), tr([tc(''), tc('数量')])) })[0]!.table).toBeDefined();
  });
});

describe('hostile tables', () => {
  it('with too many rows or columns are refused', () => {
    const wide = tr(Array.from({ length: 70 }, () => tc('甲')));
    expect(refusal(() => readBuilt({ body: tbl(wide, wide) })).code).toBe('too-large');
    expect(refusal(() => readBuilt({ body: tbl(...Array.from({ length: 2100 }, () => tr([tc('甲'), tc('乙')]))) })).code).toBe('too-large');
  });

  it('with senseless spans count them as one', () => {
    expect(rowsOf(tbl(tr([tc('甲', '<w:gridSpan w:val="999999999"/>'), tc('乙', '<w:gridSpan w:val="-3"/>')])))).toEqual([[{ text: '甲' }, { text: '乙' }]]);
  });
});
